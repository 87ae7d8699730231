import Glibc

/// The sequential test by which a spot is held to be on the glass and not on documents (Wald, Annals of Mathematical Statistics 16, 1945).
///
/// Two other explanations have to fail: marks that lie at one place by coincidence, and marks that documents have in common (a dot of a letterhead,
/// the full stop of a form), which move with each document's own place on the bed while dirt stays where it is.
public struct GlassTest: Sendable, Hashable {
    /// How often an image that shows plain paper at the place of dirt shows the dirt.
    static let sensitivity = 0.9
    /// Standard deviation, in millimetres, of where dirt is seen: across, and along the travel, where the carriage adds its own.
    static let ownSpread = (x: 0.03, y: 0.05)
    /// The same of a streak, which is told by whole columns and lies on sheets that are drawn in a little askew.
    static let streakSpread = 0.12
    /// The same of something printed, by how exactly people lay documents down. A corner stop and a careful hand reach no less.
    static let placingSpread = 0.4
    /// The same of a straight line, of which one direction only is known: against a stop people reach more.
    static let stopSpread = 0.15
    /// How often something that some documents have in common is missing where paper shows.
    static let commonAbsence = 0.5
    /// A spot is told when coincidence is less likely by this factor (e^14, one in a million): hundreds of places are tested at once, for ever.
    static let coincidenceBound = 14.0
    /// The same for marks in common (e^8): where one wanders about, see ``wander(count:)``, much more is asked for.
    static let commonBound = 8.0
    /// How often documents that have a mark in common bring it.
    static let commonPresence = 0.95
    /// What a mark like this one near by, but not here, speaks for marks in common at most (e^4): where marks are few, dirt has one by chance in
    /// fifty images.
    static let greatestWandering = 4.0

    /// What is said of a spot that a look at the empty bed showed: no document can have brought it.
    static let lookConfidence = 6.0

    /// Natural logarithms of likelihood ratios: dirt against coincidence, dirt against marks in common.
    private(set) var coincidence = 0.0
    private(set) var common = 0.0

    /// A spot that was seen once: that it was found proves nothing yet.
    init() {}

    /// - Parameters:
    ///   - dx: from the mean place of the images before, in millimetres.
    ///   - count: images that the mean is of.
    ///   - density: spots on a square millimetre of plain paper of this image.
    ///   - kind: of a window `dy` counts for nothing, and the density is one on a millimetre across.
    mutating func see(dx: Double, dy: Double, count: Int, density: Double, on kind: GlassKind) {
        let widening = (1 + 1 / Double(max(1, count))).squareRoot()
        let own: Double
        let placed: Double
        switch kind {
        case .plate:
            own = Self.normal(dx, Self.ownSpread.x * widening) * Self.normal(dy, Self.ownSpread.y * widening)
            placed = Self.normal(dx, Self.placingSpread * widening) * Self.normal(dy, Self.placingSpread * widening)
        case .window:
            own = Self.normal(dx, Self.streakSpread * widening)
            placed = Self.normal(dx, Self.placingSpread * widening)
        }
        coincidence += log(Self.sensitivity * max(own, 1e-30) / max(density, 1e-7))
        common += log(max(own, 1e-30) / max(placed, 1e-30))
    }

    /// The same of a straight line.
    ///
    /// - Parameters:
    ///   - across: from where it was seen before, in millimetres; along itself it may be anywhere on its length.
    ///   - length: millimetres.
    mutating func see(across: Double, length: Double, count: Int, density: Double) {
        let widening = (1 + 1 / Double(max(1, count))).squareRoot()
        let own = Self.normal(across, Self.ownSpread.y * widening) / max(1, length)
        let placed = Self.normal(across, Self.stopSpread * widening) / max(1, length)
        coincidence += log(Self.sensitivity * max(own, 1e-30) / max(density, 1e-7))
        common += log(max(own, 1e-30) / max(placed, 1e-30))
    }

    mutating func miss() {
        coincidence += log(1 - Self.sensitivity)
        common += log((1 - Self.sensitivity) / Self.commonAbsence)
    }

    /// An image shows a mark like this one a little beside it.
    ///
    /// - Parameter count: how many marks there are by chance as near as that.
    mutating func wander(count: Double) {
        common -= min(Self.greatestWandering, max(0, log(Self.commonPresence / max(1 - exp(-count), 1e-9))))
    }

    var isProven: Bool { coincidence >= Self.coincidenceBound && common >= Self.commonBound }

    /// Base 10, by the explanation that is harder to rule out.
    var confidence: Double { min(coincidence, common) / log(10.0) }

    private static func normal(_ distance: Double, _ spread: Double) -> Double {
        exp(-distance * distance / (2 * spread * spread)) / (spread * (2 * Double.pi).squareRoot())
    }
}

extension GlassTest: Codable {}
