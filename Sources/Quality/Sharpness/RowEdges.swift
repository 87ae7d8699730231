/// Edges across rows, on every eighth row: the mean of five rows, so that noise counts less, where the edge goes on three rows above and below.
struct RowEdges: Sendable {
    private static let step = 8
    private static let rows = 2 * EdgeFinder.side + 1
    private let width: Int
    /// The last seven rows, oldest overwritten.
    private var ring: [UInt8]
    private var line: [Int16]
    private(set) var grid: ZoneGrid

    init(width: Int) {
        self.width = width
        ring = [UInt8](repeating: 0, count: width * Self.rows)
        line = [Int16](repeating: 0, count: width)
        grid = ZoneGrid(width: width)
    }

    /// - Parameter noise: of a pixel, in codes, by what passed so far.
    mutating func take(_ luma: Span<UInt8>, row: Int, noise: Double) {
        // Only rows that a middle needs.
        let place = row % Self.step
        guard place < Self.rows else { return }
        let width = width
        let start = place * width
        var copy = ring.mutableSpan
        for x in 0..<width { copy[unchecked: start &+ x] = luma[unchecked: x] }
        guard place == Self.rows - 1 else { return }
        measure(middle: row - EdgeFinder.side, noise: noise)
    }

    private mutating func measure(middle: Int, noise: Double) {
        let (ring, width) = (ring, width)
        let all = ring.span
        for x in 0..<width { line[x] = 0 }
        for place in EdgeFinder.side - EdgeFinder.averaged...EdgeFinder.side + EdgeFinder.averaged {
            let start = place * width
            var sums = line.mutableSpan
            for x in 0..<width { sums[unchecked: x] &+= Int16(all[unchecked: start &+ x]) }
        }
        let below = 2 * EdgeFinder.side * width
        let finder = EdgeFinder(noise: noise)
        for edge in finder.find(in: line.span, range: 0..<width) {
            guard finder.isSquare(edge, line[edge.place], all[unchecked: edge.place], all[unchecked: below + edge.place]) else { continue }
            grid.add(x: edge.place, row: middle, amplitude: edge.amplitude, width: edge.width)
        }
    }
}
