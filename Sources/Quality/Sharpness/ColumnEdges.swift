/// Edges along columns, on every eighth column: the mean of five columns. Rows come one by one, so that stretches of rows are kept, each with as
/// many rows of its neighbours as an edge may be wide.
struct ColumnEdges: Sendable {
    private static let step = 8
    /// Rows a stretch whose edges are measured.
    private static let stretch = 64
    private static let margin = EdgeFinder.reach + 2
    private static let buffered = stretch + 2 * margin

    private let middles: [Int]
    /// Column by column: sums of five pixels, and the pixels three to the left and right, of ``buffered`` rows.
    private var sums: [Int16]
    private var left: [UInt8]
    private var right: [UInt8]
    private var filled = 0
    private var firstRow = 0
    private(set) var grid: ZoneGrid

    init(width: Int) {
        middles = width > 2 * EdgeFinder.side ? Array(stride(from: EdgeFinder.side, to: width - EdgeFinder.side, by: Self.step)) : []
        sums = [Int16](repeating: 0, count: middles.count * Self.buffered)
        left = [UInt8](repeating: 0, count: sums.count)
        right = left
        grid = ZoneGrid(width: width)
    }

    mutating func take(_ luma: Span<UInt8>, row: Int, noise: Double) {
        for (index, middle) in middles.enumerated() {
            var sum: Int16 = 0
            for x in middle - EdgeFinder.averaged...middle + EdgeFinder.averaged { sum += Int16(luma[unchecked: x]) }
            let place = index * Self.buffered + filled
            sums[place] = sum
            left[place] = luma[unchecked: middle - EdgeFinder.side]
            right[place] = luma[unchecked: middle + EdgeFinder.side]
        }
        filled += 1
        if filled == Self.buffered { measure(upTo: Self.buffered - Self.margin, noise: noise) }
    }

    /// Measures what is left. To be called behind the last row.
    mutating func finish(noise: Double) {
        measure(upTo: filled, noise: noise)
    }

    private mutating func measure(upTo end: Int, noise: Double) {
        let finder = EdgeFinder(noise: noise)
        // Peaks in the first rows of the image count; later those were measured with the stretch before.
        let range = (firstRow == 0 ? 0 : Self.margin)..<max(end, firstRow == 0 ? 0 : Self.margin)
        for (index, middle) in middles.enumerated() {
            let base = index * Self.buffered
            for edge in finder.find(in: sums.span.extracting(base..<base + filled), range: range) {
                guard finder.isSquare(edge, sums[base + edge.place], left[base + edge.place], right[base + edge.place]) else { continue }
                grid.add(x: middle, row: firstRow + edge.place, amplitude: edge.amplitude, width: edge.width)
            }
        }
        keepMargin()
    }

    private mutating func keepMargin() {
        let kept = min(filled, 2 * Self.margin)
        let shift = filled - kept
        for index in middles.indices {
            let base = index * Self.buffered
            for place in 0..<kept {
                sums[base + place] = sums[base + shift + place]
                left[base + place] = left[base + shift + place]
                right[base + place] = right[base + shift + place]
            }
        }
        firstRow += shift
        filled = kept
    }
}
