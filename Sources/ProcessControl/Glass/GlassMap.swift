import FoundationEssentials
import PlatenModel

/// What is known of one scanner's glass, as one of its sources sees it: marks that images of different content show at one place.
///
/// Places are millimetres of the bed, so that resolution and area of a scan make no difference. Each image proves or disproves: see ``GlassTest``.
/// Pages that look alike (the same form, the same letter twice) prove once. The map holds ``greatestCount`` spots at most, and forgets those that
/// nothing speaks for any longer.
public struct GlassMap: Codable, Sendable, Hashable {
    /// Spots, suspected ones included. Beyond it the least proven give way.
    public static let greatestCount = 600
    /// Spots on plain paper of one image beyond which the paper itself is speckled: it proves nothing.
    static let speckled = 300
    /// Images with plain paper there that clear dirt, one after the other.
    static let clearingCount = 3
    /// Images after which a suspected spot that none of them showed is forgotten.
    static let patience = 60
    /// Pages whose looks are remembered.
    private static let rememberedPages = 32
    /// Millimetres: nearer than that a new spot is one that is known.
    private static let nearness = 0.3
    /// How many more dots than plain paper print has on the same area.
    private static let printDensity = 50.0
    /// Images whose marks are remembered, to tell marks that wander.
    private static let rememberedImages = 12
    /// Fibres that are remembered of each.
    private static let rememberedFibres = 20
    /// Millimetres that a mark of documents may be from where it was.
    private static let wanderingDistance = 2.5
    /// A fibre whose parts go across its chord by less than this (the mean of the squares of sines) is straight.
    private static let leastBend = 0.03
    /// A fibre that shows on so much more of its length is looked at anew.
    private static let growth = 1.3
    /// Remembered images that speak against a new spot at most.
    private static let greatestWanderings = 5

    public let kind: GlassKind
    var tracked: [TrackedSpot] = []
    var nextNumber = 1
    /// Images taken in so far.
    public private(set) var images = 0
    /// Hashes of the newest pages, in a ring; nil: a page that nothing can be told by.
    private var pages = [String?](repeating: nil, count: rememberedPages)

    /// Marks of the newest images, those that were watched for among them.
    private var marks: [[SightedSpot]] = []

    public init(kind: GlassKind = .plate) {
        self.kind = kind
    }

    /// All spots, those that are told first, then by their proof.
    public var spots: [GlassSpot] {
        tracked.map(\.spot).sorted {
            ($0.state != .suspected ? 1 : 0, $0.confidence, $1.number) > ($1.state != .suspected ? 1 : 0, $1.confidence, $0.number)
        }
    }

    /// Dirt, as far as it is proven.
    public var dirt: [GlassSpot] { spots.filter { $0.state == .confirmed } }

    /// Where the next image is to be looked at.
    public var watched: [WatchedSpot] {
        tracked.map { tracked in
            let spot = tracked.spot
            return WatchedSpot(
                number: spot.number, x: spot.x, y: spot.y, contrast: spot.contrast, diameter: spot.diameter, isLight: spot.isLight, path: spot.path)
        }
    }

    /// Takes in what an image shows.
    ///
    /// - Parameter hash: of the page, by which pages that look alike are recognised; nil: there is nothing on it.
    /// - Returns: what changed among the spots that people are told of.
    public mutating func take(_ evidence: GlassEvidence, hash: String?, at time: Date) -> [GlassChange] {
        guard evidence.spots.count(where: { $0.length == nil }) <= Self.speckled else { return [] }
        images += 1
        let (page, like) = remember(hash)
        let shown = evidence.spots + evidence.watched.values.compactMap { if case .seen(let spot, _) = $0 { spot } else { nil } }
        var changes: [GlassChange] = []
        for index in tracked.indices {
            if shown.contains(where: { Self.isWandering($0, from: tracked[index].spot) }) {
                tracked[index].test.wander(count: chance(of: evidence, near: tracked[index].spot))
            }
            switch evidence.watched[tracked[index].spot.number] {
            case .seen(let sighted, let isCrowded):
                // A page that looks like one that showed it proves nothing new.
                let isNew = tracked[index].pages & like == 0
                let density = density(of: evidence, isLight: sighted.isLight, isFibre: sighted.length != nil)
                tracked[index].pages |= 1 << UInt32(page)
                if let change = see(sighted, index, density: isCrowded ? density * Self.printDensity : density, at: time, proves: isNew) {
                    changes.append(change)
                }
            case .clear: if let change = miss(index) { changes.append(change) }
            case .hidden, nil: break
            }
        }
        for change in changes {
            switch change {
            case .cleared(let spot): tracked.removeAll { $0.spot.number == spot.number }
            case .confirmed(let spot): removeParts(of: spot)
            case .grown, .survived: break
            }
        }
        tracked.removeAll(where: isForgotten)
        for spot in evidence.spots { add(spot, page: page, evidence, at: time) }
        let fibres = shown.filter { $0.path != nil }.prefix(Self.rememberedFibres)
        marks = marks.suffix(Self.rememberedImages - 1) + [shown.filter { $0.path == nil } + fibres]
        if tracked.count > Self.greatestCount { shed() }
        return changes
    }

    /// Notes that somebody cleaned the glass: what was told has to show again, and what was suspected begins anew.
    public mutating func clean() {
        tracked.removeAll { $0.spot.state == .suspected }
        for index in tracked.indices where tracked[index].spot.state == .confirmed {
            tracked[index].spot.state = .cleaned
            tracked[index].hitsSinceCleaning = 0
            tracked[index].missesInRow = 0
        }
    }

    /// Spots on a square millimetre (of a window: on a millimetre) of an image's ground, where one more would show.
    private func density(of evidence: GlassEvidence, isLight: Bool, isFibre: Bool) -> Double {
        guard kind == .plate else { return Double(evidence.spots.count + 1) / max(evidence.visibleArea, 20) }
        let count = evidence.spots.count { $0.isLight == isLight && ($0.length != nil) == isFibre }
        return Double(count + 1) / max(isLight ? evidence.darkArea : evidence.visibleArea, 100)
    }

    /// How many marks like a spot an image has by chance as near to it as one that wanders.
    private func chance(of evidence: GlassEvidence, near spot: GlassSpot) -> Double {
        let reach = 2 * Self.wanderingDistance
        return density(of: evidence, isLight: spot.isLight, isFibre: spot.length != nil) * (kind == .plate ? reach * reach : reach)
    }

    /// The place of the page in the ring, and the remembered pages that look like it, a bit for each.
    private mutating func remember(_ hash: String?) -> (page: Int, like: UInt32) {
        var like: UInt32 = 0
        if let hash, let own = PageHash(hash) {
            for (index, other) in pages.enumerated() {
                if let other = other.flatMap({ PageHash($0) }), own.isLike(other) { like |= 1 << UInt32(index) }
            }
        }
        let page = images % Self.rememberedPages
        pages[page] = hash
        // The page that stood there is forgotten.
        like &= ~(1 << UInt32(page))
        for index in tracked.indices { tracked[index].pages &= ~(1 << UInt32(page)) }
        return (page, like)
    }

    private mutating func see(_ sighted: SightedSpot, _ index: Int, density: Double, at time: Date, proves: Bool) -> GlassChange? {
        var entry = tracked[index]
        defer { tracked[index] = entry }
        entry.lastImage = images
        entry.missesInRow = 0
        entry.spot.lastSeen = time
        guard proves else { return nil }
        let count = entry.spot.hits
        let (dx, dy) = (sighted.x - entry.spot.x, sighted.y - entry.spot.y)
        if let across = entry.spot.path.flatMap({ Self.across($0) }) {
            // Nothing tells how far a straight line is off along itself.
            entry.test.see(across: dx * across.x + dy * across.y, length: entry.spot.length ?? 0, count: count, density: density)
        } else {
            entry.test.see(dx: dx, dy: dy, count: count, density: density, on: kind)
        }
        entry.spot.hits += 1
        entry.hitsSinceCleaning += 1
        let share = 1 / Double(min(entry.spot.hits, 20))
        entry.spot.x += (sighted.x - entry.spot.x) * share
        entry.spot.y += (sighted.y - entry.spot.y) * share
        // The same dirt is dark on paper and light on dark content; it is told as it was seen first.
        let isAlike = sighted.isLight == entry.spot.isLight
        if isAlike {
            entry.spot.diameter = sighted.diameter
            entry.spot.contrast = sighted.contrast
        }
        entry.spot.confidence = entry.test.confidence
        switch entry.spot.state {
        case .suspected:
            guard entry.test.isProven else { return nil }
            entry.spot.state = .confirmed
            entry.toldDiameter = entry.spot.diameter
            return .confirmed(entry.spot)
        case .confirmed:
            guard isAlike, let told = entry.toldDiameter, sighted.diameter > 1.5 * told else { return nil }
            entry.toldDiameter = sighted.diameter
            return .grown(entry.spot)
        case .cleaned:
            // Once may be something of the document that lies just there.
            guard entry.hitsSinceCleaning >= 2 else { return nil }
            entry.spot.state = .defect
            return .survived(entry.spot)
        case .defect: return nil
        }
    }

    private mutating func miss(_ index: Int) -> GlassChange? {
        var entry = tracked[index]
        defer { tracked[index] = entry }
        entry.spot.misses += 1
        entry.missesInRow += 1
        entry.test.miss()
        entry.spot.confidence = entry.test.confidence
        guard entry.spot.state != .suspected, entry.missesInRow >= Self.clearingCount else { return nil }
        return .cleared(entry.spot)
    }

    private func isForgotten(_ entry: TrackedSpot) -> Bool {
        guard entry.spot.state == .suspected else { return false }
        return entry.missesInRow >= Self.clearingCount || entry.test.coincidence < -2 || images - entry.lastImage > Self.patience
    }

    private mutating func add(_ spot: SightedSpot, page: Int, _ evidence: GlassEvidence, at time: Date) {
        let isKnown = tracked.contains {
            if let path = spot.path { return Self.isPart(path, of: $0.spot.path ?? []) }
            if let path = $0.spot.path {
                // What may be a stroke of another page hides nothing.
                return ($0.lastImage == images || $0.spot.state != .suspected) && path.includes(spot.x, spot.y, diameter: spot.diameter)
            }
            return abs($0.spot.x - spot.x) < Self.nearness && abs($0.spot.y - spot.y) < Self.nearness
                && (kind == .plate || $0.spot.isLight == spot.isLight)
        }
        guard !isKnown else { return }
        var entry = TrackedSpot(
            spot: GlassSpot(
                number: nextNumber, state: .suspected, x: spot.x, y: spot.y, diameter: spot.diameter, contrast: spot.contrast,
                isLight: spot.isLight, firstSeen: time, lastSeen: time, hits: 1, misses: 0, confidence: 0, length: spot.length, path: spot.path),
            pages: 1 << UInt32(page), lastImage: images)
        let wanderings = marks.count { $0.contains { Self.isWandering($0, from: entry.spot) } }
        for _ in 0..<min(wanderings, Self.greatestWanderings) { entry.test.wander(count: chance(of: evidence, near: entry.spot)) }
        tracked.append(entry)
        nextNumber += 1
    }

    /// Whether a line is another one, or a part of it that shows nothing new. What shows much more of it begins anew: print may have joined on.
    private static func isPart(_ path: [BedPoint], of other: [BedPoint]) -> Bool {
        path.share(on: other) > 0.5 && Double(path.count) <= growth * Double(other.count)
    }

    /// Whether two lines are one, or the one a part of the other.
    static func isSame(_ path: [BedPoint], _ other: [BedPoint]) -> Bool { path.share(on: other) > 0.5 || other.share(on: path) > 0.5 }

    /// The direction across a straight line; nil: it bends enough to tell both by where it lies.
    private static func across(_ path: [BedPoint]) -> BedPoint? {
        guard let first = path.first, let last = path.last else { return nil }
        let (dx, dy) = (last.x - first.x, last.y - first.y)
        let chord = (dx * dx + dy * dy).squareRoot()
        guard chord > 0 else { return nil }
        let across = BedPoint(x: -dy / chord, y: dx / chord)
        // How much of the ways across its parts goes along the chord.
        var along = 0.0
        for (before, after) in zip(path, path.dropFirst()) {
            let (x, y) = (after.x - before.x, after.y - before.y)
            let part = x * across.x + y * across.y
            along += part * part / max(x * x + y * y, 1e-12)
        }
        return along / Double(path.count - 1) < leastBend ? across : nil
    }

    /// Forgets what turned out to be a piece of a fibre, or the whole of it seen from afar.
    private mutating func removeParts(of fibre: GlassSpot) {
        guard let path = fibre.path else { return }
        tracked.removeAll { entry in
            guard entry.spot.number != fibre.number else { return false }
            return entry.spot.path.map { $0.share(on: path) > 0.5 } ?? path.includes(entry.spot.x, entry.spot.y, diameter: entry.spot.diameter)
        }
    }

    /// Whether a mark is like a spot, and near it, but not the same: a document's own, laid down elsewhere.
    private static func isWandering(_ mark: SightedSpot, from spot: GlassSpot) -> Bool {
        if let path = spot.path {
            // Another piece of the same fibre is no other; one that was watched for is where it was.
            guard let other = mark.path, !isSame(other, path) else { return false }
        }
        guard abs(mark.x - spot.x) < wanderingDistance, abs(mark.y - spot.y) < wanderingDistance, mark.isLight == spot.isLight,
            (mark.length == nil) == (spot.length == nil),
            abs(mark.x - spot.x) >= nearness || abs(mark.y - spot.y) >= nearness
        else { return false }
        func isLike(_ first: Double, _ second: Double) -> Bool { first < 1.5 * second && second < 1.5 * first }
        return isLike(mark.diameter, spot.diameter) && isLike(mark.contrast, spot.contrast)
    }

    /// Lets go of the suspected spots that least speaks for.
    private mutating func shed() {
        let order = tracked.indices.sorted { first, second in
            func rank(_ entry: TrackedSpot) -> (Int, Double, Int) {
                (entry.spot.state == .suspected ? 0 : 1, entry.test.coincidence, entry.lastImage)
            }
            return rank(tracked[first]) > rank(tracked[second])
        }
        let kept = Set(order.prefix(Self.greatestCount))
        tracked = tracked.indices.filter { kept.contains($0) }.map { tracked[$0] }
    }
}
