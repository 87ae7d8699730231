import PlatenModel

/// What an image shows of the glass it was scanned through: marks that stand alone on plain ground, dark ones on paper and light ones on dark content, and
/// whether those that are watched for are still there. It judges nothing: only many images tell dirt from documents.
///
/// Marks from a tenth of a millimetre to three, at several scales: the smaller a mark, the nearer to it print may stand.
public struct GlassMeter: Sendable {
    /// Pixels an inch: below it a mark of a tenth of a millimetre is less than a pixel.
    public static let leastResolution = 200.0
    /// Pixels an inch of the finest scale, about.
    private static let usualResolution = 300.0
    /// Scales: pixels of the finest that make one, pixels to plain ground, and the diameters, in pixels of the finest, that each is for. Where two overlap
    /// the finer one counts.
    private static let levels: [(factor: Int, reaches: [Int], diameters: ClosedRange<Double>)] = [
        (1, [5, 3], 0...6), (2, [5], 4...14), (5, [6], 11...36),
    ]
    /// Marks that are told at most: more of them is a speckled ground, which proves nothing.
    private static let greatestCount = 400
    /// Pixels of the finest scale within which two scales see the same mark.
    private static let sameness = 7.0
    /// The scale, among ``levels``, at which fibres are looked for.
    private static let fibreLevel = 1

    private struct Level: Sendable {
        var reducer: LineReducer
        var scale: GlassScale
        let diameters: ClosedRange<Double>
    }

    private var reducer: LineReducer
    private var levels: [Level]
    /// Millimetres of a pixel of the image, across and down.
    private let pixel: (x: Double, y: Double)
    /// The same of the finest scale.
    private let finest: Double
    private let watched: [WatchedSpot]

    /// Nil: the image is of one bit a sample, its resolution is unknown or too low.
    ///
    /// - Parameters:
    ///   - watched: in millimetres from the corner of the image.
    ///   - findsFibres: whether new ones are looked for, which costs as much as all the rest, and where documents lie finds their strokes; those that
    ///     are watched are looked at in any case.
    public init?(form: ImageForm, watched: [WatchedSpot] = [], findsFibres: Bool = false) {
        guard form.depth > 1, let across = form.horizontalResolution, let down = form.verticalResolution ?? form.horizontalResolution,
            across >= Self.leastResolution, down >= Self.leastResolution
        else { return nil }
        let factor = min(11, max(1, Int((min(across, down) / Self.usualResolution).rounded())))
        let pixel = (x: 25.4 / across, y: 25.4 / down)
        self.pixel = pixel
        let finest = Double(factor) * (pixel.x * pixel.y).squareRoot()
        self.finest = finest
        self.watched = watched
        reducer = LineReducer(factor: factor, width: form.width)
        var waiting = watched.filter { $0.path == nil }
        levels = Self.levels.enumerated().map { index, level in
            let total = Double(factor * level.factor)
            let own = waiting.filter { $0.diameter <= level.diameters.upperBound * finest }
            waiting.removeAll { $0.diameter <= level.diameters.upperBound * finest }
            let places = own.map {
                GlassScale.Place(
                    number: $0.number, middle: ($0.x / pixel.x / total, $0.y / pixel.y / total),
                    diameter: $0.diameter / finest / Double(level.factor),
                    depth: $0.contrast * ($0.isLight ? Self.fullScale : Self.usualPaper), isLight: $0.isLight)
            }
            return Level(
                reducer: LineReducer(factor: level.factor, width: form.width / factor),
                scale: GlassScale(
                    factor: factor * level.factor, reaches: level.reaches, width: form.width / factor / level.factor, places: places,
                    fibres: index == Self.fibreLevel
                        ? FibreFinder(
                            places: FibreSights.places(of: watched, pixel: (pixel.x * total, pixel.y * total)), findsNew: findsFibres) : nil),
                diameters: level.diameters)
        }
    }

    /// Code of paper, to know about how dark a spot is to be.
    static let usualPaper = 235.0
    static let fullScale = 255.0

    /// - Parameters:
    ///   - noise: standard deviation of a pixel.
    ///   - paper: the paper's code.
    mutating func take(_ luma: Span<UInt8>, noise: Double, paper: Int) {
        // At the usual resolution nothing has to be made smaller first.
        if reducer.factor == 1 { return pass(luma, noise: noise, paper: paper) }
        guard reducer.take(luma) else { return }
        let line = reducer.line
        pass(line.span, noise: noise, paper: paper)
    }

    private mutating func pass(_ line: Span<UInt8>, noise: Double, paper: Int) {
        for index in levels.indices {
            if levels[index].reducer.factor == 1 {
                levels[index].scale.take(line, noise: noise, paper: paper)
            } else if levels[index].reducer.take(line) {
                let own = levels[index].reducer.line
                levels[index].scale.take(own.span, noise: noise, paper: paper)
            }
        }
    }

    /// Places are in millimetres from the corner of the image.
    public consuming func finish() -> GlassEvidence {
        var spots: [SightedSpot] = []
        var looks: [Int: WatchedOutcome] = [:]
        for level in levels {
            let finer = spots
            for mark in level.scale.marks {
                let spot = spot(mark, level.scale)
                // What a finer scale sees is seen better there.
                guard level.diameters.contains(spot.diameter / finest),
                    !finer.contains(where: { Self.isNear($0, spot.x, spot.y, Self.sameness * finest) })
                else { continue }
                spots.append(spot)
            }
            for (number, look) in level.scale.looks {
                looks[number] =
                    switch look {
                    case .seen(let mark, let isCrowded): .seen(spot(mark, level.scale), isCrowded: isCrowded)
                    case .clear: .clear
                    case .hidden: .hidden
                    }
            }
        }
        spots.removeAll { spot in watched.contains { $0.path == nil && Self.isNear(spot, $0.x, $0.y, 0.35) } }
        if let finder = levels[Self.fibreLevel].scale.fibres {
            let total = Double(levels[Self.fibreLevel].scale.factor)
            let fibres = FibreSights(finder, pixel: (pixel.x * total, pixel.y * total), watched: watched)
            // A fibre that is curled up looks like a spot from afar.
            let paths = fibres.found.compactMap(\.path) + watched.filter { fibres.isSeen($0.number) }.compactMap(\.path)
            spots.removeAll { spot in paths.contains { $0.includes(spot.x, spot.y, diameter: spot.diameter) } }
            spots = fibres.found + spots
            looks.merge(fibres.looks) { first, _ in first }
        }
        let cell = 64 * finest * finest
        let plain = levels[0].scale.plainSamples
        return GlassEvidence(
            spots: Array(spots.prefix(Self.greatestCount)), watched: looks, visibleArea: (Double(plain.light) * cell).rounded(),
            darkArea: (Double(plain.dark) * cell).rounded())
    }

    private func spot(_ mark: GlassScale.Mark, _ scale: GlassScale) -> SightedSpot {
        let factor = Double(scale.factor)
        return SightedSpot(
            x: Self.rounded(mark.x * factor * pixel.x), y: Self.rounded(mark.y * factor * pixel.y),
            diameter: Self.rounded(mark.diameter * factor * (pixel.x * pixel.y).squareRoot()),
            contrast: Self.rounded(mark.depth / (mark.isLight ? Self.fullScale : mark.ground)), isLight: mark.isLight)
    }

    private static func isNear(_ spot: SightedSpot, _ x: Double, _ y: Double, _ distance: Double) -> Bool {
        abs(spot.x - x) < distance && abs(spot.y - y) < distance
    }

    /// Thousandths: micrometres of a place.
    private static func rounded(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}
