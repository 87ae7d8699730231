/// Edges across rows, on every eighth row: the mean of five rows, so that noise counts less, where the edge goes on three rows above and below.
struct RowEdges: Sendable {
    private static let step = 8
    /// Edges of a line behind which the next one is left out: of many edges half tell as much.
    private static let many = 24
    private static let rows = 2 * EdgeFinder.side + 1
    private let width: Int
    /// The last seven rows, oldest overwritten.
    private var ring: [UInt8]
    private var line: [Int16]
    private var isDense = false
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
        guard place < Self.rows, !isLeftOut(row) else { return }
        let width = width
        let start = place * width
        var copy = ring.mutableSpan
        for x in 0..<width { copy[unchecked: start &+ x] = luma[unchecked: x] }
        guard place == Self.rows - 1 else { return }
        measure(middle: row - EdgeFinder.side, noise: noise)
    }

    private func isLeftOut(_ row: Int) -> Bool { isDense && !(row / Self.step).isMultiple(of: 2) }

    private mutating func measure(middle: Int, noise: Double) {
        let (ring, width) = (ring, width)
        let all = ring.span
        Self.sum(all, width, into: &line)
        let line = line
        let sides = (all.extracting(0..<width), all.extracting(2 * EdgeFinder.side * width..<ring.count))
        let edges = EdgeFinder(noise: noise).find(in: line.span, sides: sides)
        isDense = edges.count >= Self.many
        for edge in edges {
            grid.add(x: edge.place, row: middle, amplitude: edge.amplitude, width: edge.width)
        }
    }

    /// Of the rows in the middle.
    private static func sum(_ rows: Span<UInt8>, _ width: Int, into line: inout [Int16]) {
        var sums = line.mutableSpan
        for x in 0..<width {
            var sum: Int16 = 0
            for place in EdgeFinder.side - EdgeFinder.averaged...EdgeFinder.side + EdgeFinder.averaged {
                sum &+= Int16(rows[unchecked: place &* width &+ x])
            }
            sums[unchecked: x] = sum
        }
    }
}
