import PlatenModel

/// Looks for rulers anywhere on a bed while its rows pass: one across, one along, and for a grid of lines, which is a ruler everywhere. Memory is a
/// few rows, and the image made narrower eight times.
///
/// A ruler is found where the most ticks stand in one row; so its ticks have to be 4 mm long and more, and lie across or along within a few degrees.
public struct RulerMeter: Sendable {
    /// Rows, or columns, that are looked at together; the next look begins half of it further on.
    private static let band = 48
    /// Pixels that are put together across the ruler.
    private static let narrowing = 8
    /// Millimetres that ticks may lie off the straight scale: else it is print.
    private static let greatestUnevenness = 0.5

    private let width: Int
    private let samples: Int
    private let pitch: Double
    private let stated: (x: Double, y: Double)
    private var rows: [[Float]] = []
    private var best: Ruler.Reading?
    private var grid: GridMeter
    /// Rows made narrower: `width / narrowing` values each.
    private var narrow: [Float] = []
    private var count = 0

    /// - Parameters:
    ///   - samples: 1 or 3 of each pixel, 8 bits each.
    ///   - pitch: millimetres between two ticks.
    ///   - stated: pixels an inch, across and down.
    public init(width: Int, samples: Int, pitch: Double, stated: (x: Double, y: Double)) {
        self.width = width
        self.samples = samples
        self.pitch = pitch
        self.stated = stated
        grid = GridMeter(spacing: (pitch / 25.4 * stated.x, pitch / 25.4 * stated.y))
    }

    /// Takes the next rows, 8 bits a sample.
    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = width * samples
        guard length > 0 else { return }
        for row in 0..<min(count, bytes.byteCount / length) {
            // Green of colour: the sharpest of the three with most lenses.
            let start = row * length + (samples == 3 ? 1 : 0)
            take(row: (0..<width).map { Float(bytes.unsafeLoad(fromUncheckedByteOffset: start + $0 * samples, as: UInt8.self)) / 255 })
        }
    }

    private mutating func take(row: [Float]) {
        rows.append(row)
        for start in stride(from: 0, through: width - Self.narrowing, by: Self.narrowing) {
            narrow.append(row[start..<start + Self.narrowing].reduce(0, +) / Float(Self.narrowing))
        }
        count += 1
        guard rows.count == Self.band else { return }
        let image = TargetImage(width: width, height: Self.band, values: rows.flatMap(\.self))
        Self.keep(try? Ruler.read(image, pitch: pitch, stated: stated.x), in: &best)
        let middle = Self.band / 2 - Self.narrowing / 2..<Self.band / 2 + Self.narrowing / 2
        grid.take(
            upright: Ruler.ticks(image, middle, spacing: pitch / 25.4 * stated.x), row: Double(count - Self.band) + Double(Self.band) / 2)
        rows.removeFirst(Self.band / 2)
    }

    /// What was found.
    public struct Outcome: Sendable, Hashable {
        /// As far as there are rulers.
        public let across: ScaleReading?
        public let along: ScaleReading?
        public let grid: GridReading?
        /// Where the ruler across is broken. Nil: there is none, or it is too short to tell.
        public let breaks: [SensorBreak]?
    }

    public consuming func finish() -> Outcome {
        let columns = width / Self.narrowing
        var along: Ruler.Reading?
        let breaks = best.flatMap { TickSteps.breaks($0.ticks, pitch: pitch, scale: stated.x / 25.4) }
        guard columns > 0, count > 0 else { return Outcome(across: best?.scale, along: nil, grid: nil, breaks: breaks) }
        let lines = Self.band / Self.narrowing
        for start in stride(from: 0, through: columns - lines, by: lines / 2) {
            var values: [Float] = []
            for column in start..<start + lines { for row in 0..<count { values.append(narrow[row * columns + column]) } }
            let image = TargetImage(width: count, height: lines, values: values)
            Self.keep(
                try? Ruler.read(image, pitch: pitch, stated: stated.y, rowHeight: Double(Self.narrowing)), in: &along)
            grid.take(
                level: Ruler.ticks(image, 0..<lines, spacing: pitch / 25.4 * stated.y),
                column: Double(start * Self.narrowing) + Double(Self.band) / 2)
        }
        return Outcome(across: best?.scale, along: along?.scale, grid: grid.finish(), breaks: breaks)
    }

    private static func keep(_ reading: Ruler.Reading?, in best: inout Ruler.Reading?) {
        guard let reading, reading.scale.unevenness <= greatestUnevenness, reading.scale.missing <= reading.scale.ticks / 4 else { return }
        guard let known = best?.scale else {
            best = reading
            return
        }
        if (reading.scale.ticks, -reading.scale.unevenness) > (known.ticks, -known.unevenness) { best = reading }
    }
}
