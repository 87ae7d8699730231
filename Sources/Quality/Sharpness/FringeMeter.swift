import PlatenModel

/// Shifts of red and blue against green, at edges that are neutral, along rows and along columns.
struct FringeMeter: Sendable {
    private static let step = 8
    private static let window = 6
    /// Rows from one window of rows to the next.
    private static let period = 12
    /// Centroids of so short pieces come out a little short (measured on generated pages: 7 %).
    private static let correction = 1.075
    private static let least = 200

    private let width: Int
    private var across = ShiftHistogram()
    private var along = ShiftHistogram()
    private let columns: [Int]
    /// ``window`` rows of the chosen columns, column by column: red, green, blue.
    private var ring: [SIMD4<Int16>]

    init(width: Int) {
        self.width = width
        columns = Array(stride(from: 4, to: max(4, width), by: Self.step))
        ring = [SIMD4<Int16>](repeating: .zero, count: columns.count * Self.window)
    }

    /// Whether a row has to be taken.
    static func looks(at row: Int) -> Bool { row.isMultiple(of: step) || row % period < window }

    mutating func take(red: Span<UInt8>, green: Span<UInt8>, blue: Span<UInt8>, row: Int) {
        if row.isMultiple(of: Self.step), width > Self.window {
            for x in 2..<width - 3 {
                let here = Int(green[unchecked: x + 1]) - Int(green[unchecked: x])
                guard abs(here) > 10,
                    Self.isPeak(
                        here, Int(green[unchecked: x]) - Int(green[unchecked: x - 1]), Int(green[unchecked: x + 2]) - Int(green[unchecked: x + 1]))
                else { continue }
                across.add(green: Self.steps(green, x), red: Self.steps(red, x), blue: Self.steps(blue, x))
            }
        }
        keep(red, green, blue, row)
    }

    /// The rows of a window are kept, and looked at when they are all there.
    private mutating func keep(_ red: Span<UInt8>, _ green: Span<UInt8>, _ blue: Span<UInt8>, _ row: Int) {
        let place = row % Self.period
        guard place < Self.window else { return }
        for (index, column) in columns.enumerated() {
            ring[index &* Self.window &+ place] = SIMD4(
                Int16(red[unchecked: column]), Int16(green[unchecked: column]), Int16(blue[unchecked: column]), 0)
        }
        guard place == Self.window - 1 else { return }
        for index in columns.indices {
            let base = index * Self.window
            let middle = ring[base + 3] &- ring[base + 2]
            guard abs(Int(middle.y)) > 10 else { continue }
            let (before, after) = (ring[base + 2] &- ring[base + 1], ring[base + 4] &- ring[base + 3])
            guard Self.isPeak(Int(middle.y), Int(before.y), Int(after.y)) else { continue }
            let all = [ring[base + 1] &- ring[base], before, middle, after, ring[base + 5] &- ring[base + 4]]
            func steps(_ channel: Int) -> SIMD8<Int32> {
                SIMD8(Int32(all[0][channel]), Int32(all[1][channel]), Int32(all[2][channel]), Int32(all[3][channel]), Int32(all[4][channel]), 0, 0, 0)
            }
            along.add(green: steps(1), red: steps(0), blue: steps(2))
        }
    }

    private static func isPeak(_ here: Int, _ before: Int, _ after: Int) -> Bool {
        let sign = here > 0 ? 1 : -1
        return here * sign > before * sign && here * sign >= after * sign
    }

    /// The five differences around the step from `x` to the next pixel.
    private static func steps(_ plane: Span<UInt8>, _ x: Int) -> SIMD8<Int32> {
        var steps = SIMD8<Int32>.zero
        for offset in 0..<5 { steps[offset] = Int32(plane[unchecked: x - 1 + offset]) - Int32(plane[unchecked: x - 2 + offset]) }
        return steps
    }

    func measurements() -> [Measurement] {
        [(Measure.misregistrationX, across), (.misregistrationY, along)].map { measure, shifts in
            guard shifts.count >= Self.least, let shift = shifts.greatest else { return Measurement(measure, .notMeasurable(.nothingToJudge)) }
            return Measurement(measure, .value(shift * Self.correction))
        }
    }
}
