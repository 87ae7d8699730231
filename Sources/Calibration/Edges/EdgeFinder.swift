import PlatenModel

/// Finds slanted edges anywhere in an image while its rows pass, and measures them: the borders of a chart's patches, where it lies a little askew.
///
/// An edge is where a part of the image is plain on both sides and changes once between them. Memory is a band of rows and the best parts.
public struct EdgeFinder: Sendable {
    /// Pixels across and along an edge that are measured.
    private static let (across, along) = (64, 80)
    /// Pixels at either end of a part that have to be plain.
    private static let plain = 12
    /// Between two looks.
    private static let step = 4
    /// Light less dark.
    private static let leastContrast: Float = 0.08
    /// Standard deviation of what is plain, as a share of the contrast.
    private static let greatestDeviation: Float = 0.1
    /// How far the edge may lie off the middle, as a share of the width.
    private static let centring: Float = 0.1
    /// Parts of each direction that are kept.
    private static let kept = 60

    private let width: Int
    private let samples: Int
    private let depth: Int
    private let resolution: (x: Double, y: Double)
    private let tables: [[Float]]
    /// The last rows: of each channel one after the other.
    private var rows: [[Float]] = []
    /// Rows that have passed.
    private var count = 0
    private var upright: [EdgeWindow] = []
    private var level: [EdgeWindow] = []
    /// Of each place across at which a level edge was found: the row of the last.
    private var lastLevel: [Int]

    /// - Parameters:
    ///   - samples: 1 or 3 of each pixel.
    ///   - depth: 8 or 16 bits of each sample, in the order of the machine.
    ///   - resolution: pixels an inch, across and down.
    ///   - tones: of each sample.
    public init(width: Int, samples: Int, depth: Int, resolution: (x: Double, y: Double), tones: [ToneCurve]) {
        precondition(tones.count == samples)
        self.width = width
        self.samples = samples
        self.depth = depth
        self.resolution = resolution
        tables = tones.map { $0.table(codes: 1 << depth) }
        lastLevel = [Int](repeating: -Self.along, count: max(0, width / (Self.along / 2)))
    }

    /// Takes the next row.
    public mutating func take(_ row: RawSpan) {
        var light = [Float](repeating: 0, count: width * samples)
        for channel in 0..<samples {
            let table = tables[channel]
            for x in 0..<width {
                let place = x * samples + channel
                let code =
                    depth == 16
                    ? Int(row.unsafeLoadUnaligned(fromUncheckedByteOffset: 2 * place, as: UInt16.self))
                    : Int(row.unsafeLoad(fromUncheckedByteOffset: place, as: UInt8.self))
                light[channel * width + x] = table[code]
            }
        }
        rows.append(light)
        count += 1
        guard rows.count == Self.along else { return }
        if count % (Self.along / 2) == 0 { findUpright() }
        findLevel()
        rows.removeFirst(Self.step)
    }

    /// What was measured at the edges that were found, the clearest of each direction.
    public consuming func finish() -> [EdgeReading] {
        (upright + level).compactMap { EdgeMeter.measure($0, resolution: resolution) }
    }

    private var green: Int { samples == 3 ? 1 : 0 }

    private mutating func findUpright() {
        var x = 0
        while x + Self.across <= width {
            let profile = (x..<x + Self.across).map { column in Self.profile(rows, stride(from: 0, to: Self.along, by: 4), green * width + column) }
            guard let contrast = Self.contrast(profile) else {
                x += Self.step
                continue
            }
            keep(part(x..<x + Self.across, 0..<Self.along, contrast, isUpright: true))
            x += Self.across * 3 / 4
        }
    }

    private mutating func findLevel() {
        let top = (Self.along - Self.across) / 2
        for slot in lastLevel.indices where count - lastLevel[slot] >= Self.across * 3 / 4 {
            let left = slot * Self.along / 2
            guard left + Self.along <= width else { return }
            let profile = (top..<top + Self.across).map { row in
                Self.profile(rows[row], stride(from: green * width + left, to: green * width + left + Self.along, by: 4))
            }
            guard let contrast = Self.contrast(profile) else { continue }
            lastLevel[slot] = count
            keep(part(left..<left + Self.along, top..<top + Self.across, contrast, isUpright: false))
        }
    }

    /// Mean and mean square across the rows, or along one.
    private typealias Moments = (mean: Float, square: Float)

    private static func profile(_ rows: [[Float]], _ places: StrideTo<Int>, _ column: Int) -> Moments {
        var (sum, square, count): (Float, Float, Float) = (0, 0, 0)
        for row in places {
            let value = rows[row][column]
            sum += value
            square += value * value
            count += 1
        }
        return (sum / count, square / count)
    }

    private static func profile(_ row: [Float], _ places: StrideTo<Int>) -> Moments {
        var (sum, square, count): (Float, Float, Float) = (0, 0, 0)
        for place in places {
            sum += row[place]
            square += row[place] * row[place]
            count += 1
        }
        return (sum / count, square / count)
    }

    /// The contrast of an edge in the middle of the profile; nil: there is none, or more than one.
    private static func contrast(_ profile: [Moments]) -> Float? {
        guard let first = plain(profile.prefix(plain)), let last = plain(profile.suffix(plain)) else { return nil }
        let contrast = abs(first.mean - last.mean)
        guard contrast >= leastContrast, max(first.deviation, last.deviation) <= greatestDeviation * contrast else { return nil }
        let mean = profile.reduce(0) { $0 + $1.mean } / Float(profile.count)
        guard abs((mean - first.mean) / (last.mean - first.mean) - 0.5) <= centring else { return nil }
        // Plain from both sides on, and one way between them.
        let (low, high) = (min(first.mean, last.mean), max(first.mean, last.mean))
        let slack = greatestDeviation * contrast
        guard profile.allSatisfy({ $0.mean >= low - slack && $0.mean <= high + slack }) else { return nil }
        let sign: Float = last.mean > first.mean ? 1 : -1
        guard zip(profile, profile.dropFirst()).allSatisfy({ ($1.mean - $0.mean) * sign >= -slack }) else { return nil }
        return contrast
    }

    private static func plain(_ part: ArraySlice<Moments>) -> (mean: Float, deviation: Float)? {
        guard !part.isEmpty else { return nil }
        let mean = part.reduce(0) { $0 + $1.mean } / Float(part.count)
        let square = part.reduce(0) { $0 + $1.square } / Float(part.count)
        return (mean, max(0, square - mean * mean).squareRoot())
    }

    private func part(_ columns: Range<Int>, _ lines: Range<Int>, _ contrast: Float, isUpright: Bool) -> EdgeWindow {
        EdgeWindow(
            x: Double(columns.lowerBound + columns.upperBound) / 2, y: Double(count - Self.along) + Double(lines.lowerBound + lines.upperBound) / 2,
            isUpright: isUpright, contrast: Double(contrast),
            channels: (0..<samples).map { channel in
                TargetImage(
                    width: columns.count, height: lines.count,
                    values: lines.flatMap { rows[$0][channel * width + columns.lowerBound..<channel * width + columns.upperBound] })
            })
    }

    private mutating func keep(_ window: EdgeWindow) {
        if window.isUpright { Self.keep(window, in: &upright) } else { Self.keep(window, in: &level) }
    }

    /// The clearest, in the order of their contrast.
    private static func keep(_ window: EdgeWindow, in windows: inout [EdgeWindow]) {
        let place = windows.firstIndex { $0.contrast < window.contrast } ?? windows.count
        guard place < kept else { return }
        windows.insert(window, at: place)
        if windows.count > kept { windows.removeLast() }
    }
}
