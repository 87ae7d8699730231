import Statistics

/// The edges of a sheet on a bed of another brightness, as far as they are to be seen.
struct SheetBorder: Sendable {
    enum Side: CaseIterable, Sendable {
        case left, right, top, bottom

        var isUpright: Bool { self == .left || self == .right }
    }

    /// Codes by which bed and sheet have to differ.
    private static let leastContrast = 12.0
    /// Millimetres of the strips along the frame by which a side has bed or none.
    private static let strip = 2.0
    private static let leastShare = 0.3
    private static let leastInliers = 0.6
    private static let leastPoints = 16

    /// Nearly straight: of an upright edge x by y, of a level one y by x, in pixels of the reduced picture.
    private(set) var edges: [Side: FittedLine] = [:]
    /// Sides on which the sheet goes on to the frame.
    private(set) var cut: Set<Side> = []
    let image: ReducedImage

    init(_ image: ReducedImage) {
        self.image = image
        guard image.isLargeEnough else { return }
        let page = Self.median(image, image.width / 4..<image.width * 3 / 4, image.height / 4..<image.height * 3 / 4)
        let depth = max(1, Int((Self.strip / image.pixelMillimetres).rounded()))
        var beds: [Side: Double] = [:]
        for side in Side.allCases {
            let level =
                switch side {
                case .left: Self.median(image, 0..<depth, 0..<image.height)
                case .right: Self.median(image, image.width - depth..<image.width, 0..<image.height)
                case .top: Self.median(image, 0..<image.width, 0..<depth)
                case .bottom: Self.median(image, 0..<image.width, image.height - depth..<image.height)
                }
            if abs(level - page) >= Self.leastContrast { beds[side] = level }
        }
        // One bed lies under all sides; a single dark side may as well be a picture.
        guard beds.count >= 2, let bed = OrderStatistics.median(Array(beds.values)), beds.values.allSatisfy({ abs($0 - bed) < Self.leastContrast })
        else {
            return
        }
        for side in Side.allCases {
            guard beds[side] != nil else {
                cut.insert(side)
                continue
            }
            edges[side] = edge(side, bed: bed, page: page)
        }
        // A side with bed whose edge is not found leaves nothing to say about it.
    }

    /// Whether bed is to be seen at all, and edges of two sides of the sheet.
    var isFound: Bool { edges.count >= 2 }

    private static func median(_ image: ReducedImage, _ columns: Range<Int>, _ rows: Range<Int>) -> Double {
        var histogram = Histogram()
        for y in rows { for x in columns { histogram.counts[Int(image[x, y])] += 1 } }
        return Double(histogram.percentile(0.5))
    }

    private func edge(_ side: Side, bed: Double, page: Double) -> FittedLine? {
        let lines = side.isUpright ? image.height : image.width
        var points: [(x: Double, y: Double)] = []
        for line in 0..<lines {
            if let crossing = crossing(side, line, bed: bed, page: page) { points.append((Double(line) + 0.5, crossing)) }
        }
        guard Double(points.count) >= Self.leastShare * Double(lines) else { return nil }
        return Self.fit(points)
    }

    /// The place along a line from a side to the middle at which it becomes more like the page than like the bed, and stays so.
    private func crossing(_ side: Side, _ line: Int, bed: Double, page: Double) -> Double? {
        let length = side.isUpright ? image.width : image.height
        func value(_ place: Int) -> Double {
            let along = side == .left || side == .top ? place : length - 1 - place
            return Double(side.isUpright ? image[along, line] : image[line, along])
        }
        let middle = (bed + page) / 2
        let isLighter = page > bed
        func isPage(_ place: Int) -> Bool { (value(place) > middle) == isLighter }
        guard !isPage(0) else { return nil }
        for place in 1..<length / 2 - 3 where isPage(place) && isPage(place + 1) && isPage(place + 2) {
            let (before, here) = (value(place - 1), value(place))
            let rest = here == before ? 0 : (middle - before) / (here - before)
            let found = Double(place) - 0.5 + min(max(rest, 0), 1)
            return side == .left || side == .top ? found : Double(length) - found
        }
        return nil
    }

    /// A line by least squares, three times without what lies far off it.
    private static func fit(_ points: [(x: Double, y: Double)]) -> FittedLine? {
        var kept = points
        var line: FittedLine?
        for _ in 0..<4 {
            guard kept.count >= leastPoints, let fitted = FittedLine(kept.map { (x: $0.x, y: $0.y, weight: 1) }) else { return nil }
            line = fitted
            let distances = points.map { abs($0.y - fitted.value($0.x)) }
            let usual = OrderStatistics.median(distances) ?? 0
            let limit = max(0.3, 2.5 * 1.4826 * usual)
            kept = zip(points, distances).filter { $0.1 <= limit }.map(\.0)
        }
        return Double(kept.count) >= leastInliers * Double(points.count) ? line : nil
    }
}
