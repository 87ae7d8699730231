/// Edges across rows, on every eighth row: the mean of five rows, so that noise counts less, where the edge goes on three rows above and below.
struct RowEdges: Sendable {
    private static let step = 8
    /// Rows above and below the middle.
    private static let reach = 3
    private static let averaged = 2
    private static let rows = 2 * reach + 1
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
        measure(middle: row - Self.reach, noise: noise)
    }

    private mutating func measure(middle: Int, noise: Double) {
        let rows = 2 * Self.averaged + 1
        let (ring, width) = (ring, width)
        let all = ring.span
        for x in 0..<width { line[x] = 0 }
        for place in Self.reach - Self.averaged...Self.reach + Self.averaged {
            let start = place * width
            var sums = line.mutableSpan
            for x in 0..<width { sums[unchecked: x] &+= Int16(all[unchecked: start &+ x]) }
        }
        let below = 2 * Self.reach * width
        // The line is a sum of five rows.
        let finder = EdgeFinder(noise: noise * Double(rows).squareRoot())
        for edge in finder.find(in: line.span, range: 0..<width) {
            let amplitude = edge.amplitude / Double(rows)
            let lean = abs(Double(all[unchecked: edge.place]) - Double(all[unchecked: below + edge.place]))
            guard lean < 0.2 * amplitude + 2 * noise else { continue }
            grid.add(x: edge.place, row: middle, amplitude: amplitude, width: edge.width)
        }
    }
}
