import PlatenModel

/// Shifts of red and blue against green, at edges that are neutral, along rows and along columns.
struct FringeMeter: Sendable {
    private static let step = 8
    /// The first of the columns along which edges are looked for.
    private static let first = 4
    private static let window = 6
    /// Rows from one window of rows to the next.
    private static let period = 16
    /// Centroids of so short pieces come out a little short (measured on generated pages: 7 %).
    private static let correction = 1.075
    private static let leastCount = 200
    /// Edges of a row behind which the next three are left out, and of a window behind which the next one is: of many edges some tell as much.
    private static let many = (across: 16, along: 4)

    private let width: Int
    private var across = ShiftHistogram()
    private var along = ShiftHistogram()
    /// Columns along which edges are looked for.
    private let columnCount: Int
    /// ``window`` rows of the chosen columns, column by column: red, green, blue.
    private var ring: [SIMD4<Int16>]
    private var isDenseAcross = false
    private var isDenseAlong = false
    /// Of the newest row that edges along rows are looked for in, where pixels come in three bytes.
    private var green: [UInt8]

    init(width: Int) {
        self.width = width
        columnCount = max(0, (width - Self.first + Self.step - 1) / Self.step)
        green = [UInt8](repeating: 0, count: width)
        ring = [SIMD4<Int16>](repeating: .zero, count: columnCount * Self.window)
    }

    /// Whether a row has to be taken.
    func looks(at row: Int) -> Bool { isAcross(row) || isAlong(row) }

    /// Whether edges are looked for along a row.
    private func isAcross(_ row: Int) -> Bool { row.isMultiple(of: isDenseAcross ? 4 * Self.step : Self.step) }

    /// Whether a row is one of a window.
    private func isAlong(_ row: Int) -> Bool {
        row % Self.period < Self.window && !(isDenseAlong && !(row / Self.period).isMultiple(of: 2))
    }

    mutating func take(red: Span<UInt8>, green: Span<UInt8>, blue: Span<UInt8>, row: Int) {
        take(row, green: green) { SIMD4(Int16(red[unchecked: $0]), Int16(green[unchecked: $0]), Int16(blue[unchecked: $0]), 0) }
    }

    /// Takes a row of pixels of three bytes.
    mutating func take(_ bytes: RawSpan, row: Int) {
        if isAcross(row) { Self.separate(bytes, into: &green) }
        let green = green
        take(row, green: green.span) { x in
            func code(_ sample: Int) -> Int16 { Int16(bytes.unsafeLoad(fromUncheckedByteOffset: x &* 3 &+ sample, as: UInt8.self)) }
            return SIMD4(code(0), code(1), code(2), 0)
        }
    }

    private static func separate(_ bytes: RawSpan, into green: inout [UInt8]) {
        var green = green.mutableSpan
        // Eight pixels at once; a vector of them reads one byte more than they have.
        let vectors = max(0, green.count - 1) / 8
        let eight = SIMD8<UInt32>(repeating: 8)
        for vector in 0..<vectors { green.store((Luma.eightPixels(bytes, at: vector &* 24) &>> eight).bytes, at: vector &* 8) }
        for x in vectors * 8..<green.count { green[x] = bytes.unsafeLoad(fromUncheckedByteOffset: x * 3 + 1, as: UInt8.self) }
    }

    /// - Parameters:
    ///   - green: of rows along which edges are looked for.
    ///   - pixel: red, green and blue of a column.
    @inline(__always)
    private mutating func take(_ row: Int, green: Span<UInt8>, pixel: (Int) -> SIMD4<Int16>) {
        if isAcross(row), width > Self.window {
            let before = across.count
            var x = 2
            while x < width - 3 {
                let end = min(x + 8, width - 3)
                if x + 9 > width || Self.hasStep(green, x) {
                    for place in x..<end where Self.isEdge(green, place) {
                        across.add((pixel(place - 2), pixel(place - 1), pixel(place), pixel(place + 1), pixel(place + 2), pixel(place + 3)))
                    }
                }
                x = end
            }
            isDenseAcross = across.count - before >= Self.many.across
        }
        guard isAlong(row) else { return }
        let place = row % Self.period
        Self.keep(pixel, count: columnCount, at: place, in: &ring)
        guard place == Self.window - 1 else { return }
        let before = along.count
        look()
        isDenseAlong = along.count - before >= Self.many.along
    }

    /// Codes from one pixel to the next that make an edge.
    private static let least: Int16 = 10

    /// Whether one of eight steps is an edge: nearly everywhere none is.
    @inline(__always)
    private static func hasStep(_ green: Span<UInt8>, _ x: Int) -> Bool {
        let limit = SIMD8<Int16>(repeating: least)
        return ((green.codes(at: x &+ 1) &- green.codes(at: x)).magnitudes .> limit).isAny
    }

    private static func isEdge(_ green: Span<UInt8>, _ x: Int) -> Bool {
        let here = Int16(green[unchecked: x &+ 1]) &- Int16(green[unchecked: x])
        guard abs(here) > least else { return false }
        return isPeak(
            here, Int16(green[unchecked: x]) &- Int16(green[unchecked: x &- 1]), Int16(green[unchecked: x &+ 2]) &- Int16(green[unchecked: x &+ 1]))
    }

    @inline(__always)
    private static func keep(_ pixel: (Int) -> SIMD4<Int16>, count: Int, at place: Int, in ring: inout [SIMD4<Int16>]) {
        var ring = ring.mutableSpan
        for index in 0..<count { ring[unchecked: index &* window &+ place] = pixel(first &+ index &* step) }
    }

    /// Looks at the rows of a window, which are all there.
    private mutating func look() {
        let kept = ring
        let ring = kept.span
        for index in 0..<columnCount {
            let base = index &* Self.window
            let middle = ring[unchecked: base &+ 3] &- ring[unchecked: base &+ 2]
            guard abs(middle.y) > Self.least else { continue }
            let before = ring[unchecked: base &+ 2] &- ring[unchecked: base &+ 1]
            let after = ring[unchecked: base &+ 4] &- ring[unchecked: base &+ 3]
            guard Self.isPeak(middle.y, before.y, after.y) else { continue }
            along.add((ring[base], ring[base + 1], ring[base + 2], ring[base + 3], ring[base + 4], ring[base + 5]))
        }
    }

    private static func isPeak(_ here: Int16, _ before: Int16, _ after: Int16) -> Bool {
        here > 0 ? here > before && here >= after : here < before && here <= after
    }

    func measurements() -> [Measurement] {
        [(Measure.misregistrationX, across), (.misregistrationY, along)].map { measure, shifts in
            guard shifts.count >= Self.leastCount, let shift = shifts.greatest else { return Measurement(measure, .notMeasurable(.nothingToJudge)) }
            return Measurement(measure, .value(shift * Self.correction))
        }
    }
}
