/// Edges along columns, on every eighth column: the mean of five columns. Rows come one by one, so that stretches of rows are kept, each with as
/// many rows of its neighbours as an edge may be wide.
struct ColumnEdges: Sendable {
    private static let step = 8
    /// Rows a stretch whose edges are measured.
    private static let stretch = 64
    private static let margin = EdgeFinder.reach + 2
    /// Edges of a stretch behind which the next one is left out: of many edges half tell as much.
    private static let many = 200
    private static let buffered = stretch + 2 * margin

    /// The first of the columns: its neighbours are the first that there are. With eight from one to the next, each has eight pixels for itself.
    private static let first = EdgeFinder.side

    private let width: Int
    /// Columns that are looked at, and, by whole vectors, values of a row of what is kept.
    private let count: Int
    private let pitch: Int
    /// Row by row, ``buffered`` of them: sums of five pixels, and the pixels three to the left (low byte) and right. Edges along columns are looked
    /// for in eight columns at once.
    private var sums: [Int16]
    private var sides: [UInt16]
    private var filled = 0
    private var firstRow = 0
    private var isDense = false
    private(set) var grid: ZoneGrid

    init(width: Int) {
        self.width = width
        count = width > 2 * EdgeFinder.side ? (width - 2 * EdgeFinder.side + Self.step - 1) / Self.step : 0
        pitch = (count + 7) / 8 * 8
        sums = [Int16](repeating: 0, count: pitch * Self.buffered)
        sides = [UInt16](repeating: 0, count: pitch * Self.buffered)
        grid = ZoneGrid(width: width)
    }

    mutating func take(_ luma: Span<UInt8>, row: Int, noise: Double) {
        guard count > 0 else { return }
        if !isLeftOut(filled) { Self.keep(luma, count: count, at: filled * pitch, &sums, &sides) }
        filled += 1
        if filled == Self.buffered { measure(upTo: Self.buffered - Self.margin, noise: noise) }
    }

    /// Whether nobody will look at a row of what is kept: of a stretch that is left out its neighbours need the ends.
    private func isLeftOut(_ place: Int) -> Bool { isDense && (2 * Self.margin..<Self.buffered - 2 * Self.margin).contains(place) }

    private static func keep(_ luma: Span<UInt8>, count: Int, at start: Int, _ sums: inout [Int16], _ sides: inout [UInt16]) {
        var sums = sums.mutableSpan
        var sides = sides.mutableSpan
        let whole = min(count, luma.count / step)
        for index in 0..<whole { keep(UInt64(littleEndian: luma.vector(at: index &* step)), at: start &+ index, &sums, &sides) }
        guard whole < count else { return }
        // Behind the end of the row as if it were black.
        let rest = (whole * step..<luma.count).reversed().reduce(0) { $0 << 8 | UInt64(luma[$1]) }
        keep(rest, at: start + whole, &sums, &sides)
    }

    /// - Parameter pixels: eight, the first in the lowest byte.
    @inline(__always)
    private static func keep(_ pixels: UInt64, at place: Int, _ sums: inout MutableSpan<Int16>, _ sides: inout MutableSpan<UInt16>) {
        // The second to the sixth, by pairs of them in three numbers of 16 bits.
        let five = (pixels &>> 8) & 0xff_ffff_ffff
        let pairs = (five & 0xff_00ff_00ff) &+ ((five &>> 8) & 0xff_00ff)
        sums[unchecked: place] = Int16(truncatingIfNeeded: (pairs &* 0x1_0001_0001) &>> 32)
        sides[unchecked: place] = UInt16(truncatingIfNeeded: (pixels & 0xff) | ((pixels &>> 40) & 0xff00))
    }

    /// Measures what is left. To be called behind the last row.
    mutating func finish(noise: Double) {
        measure(upTo: filled, noise: noise)
    }

    private mutating func measure(upTo end: Int, noise: Double) {
        guard !isDense else {
            isDense = false
            return keepMargin()
        }
        let finder = EdgeFinder(noise: noise)
        var edges = 0
        // Peaks in the first rows of the image count; later those were measured with the stretch before.
        let first = max(firstRow == 0 ? 0 : Self.margin, 1)
        for row in first..<max(first, min(end, filled - 2)) {
            for column in stride(from: 0, to: pitch, by: 8) { edges += measure(row, column, finder) }
        }
        isDense = edges >= Self.many
        keepMargin()
    }

    /// Measures the edges that have their steepest place between a row and the next one, in eight columns. Returns their number.
    @inline(__always)
    private mutating func measure(_ row: Int, _ column: Int, _ finder: EdgeFinder) -> Int {
        let isPeak = finder.isPeak(sums.span, row &* pitch &+ column, pitch)
        guard isPeak.isAny else { return 0 }
        var edges = 0
        for lane in 0..<min(8, count - column) where isPeak[lane] {
            let place = row * pitch + column + lane
            let line = EdgeFinder.Places(start: column + lane, step: pitch, count: filled)
            let pixels = (UInt8(truncatingIfNeeded: sides[place]), UInt8(truncatingIfNeeded: sides[place] >> 8))
            guard let edge = finder.edge(sums.span, line, row, sides: pixels) else { continue }
            grid.add(x: Self.first + (column + lane) * Self.step, row: firstRow + row, amplitude: edge.amplitude, width: edge.width)
            edges += 1
        }
        return edges
    }

    private mutating func keepMargin() {
        let kept = min(filled, 2 * Self.margin)
        let shift = filled - kept
        Self.move(&sums, from: shift * pitch, count: kept * pitch)
        Self.move(&sides, from: shift * pitch, count: kept * pitch)
        firstRow += shift
        filled = kept
    }

    /// Moves values to the beginning.
    private static func move<Value: BitwiseCopyable>(_ values: inout [Value], from start: Int, count: Int) {
        var values = values.mutableSpan
        for place in 0..<count { values[unchecked: place] = values[unchecked: start &+ place] }
    }
}
