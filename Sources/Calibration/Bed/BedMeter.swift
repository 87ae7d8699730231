import PlatenModel
import Statistics

/// Figures of an empty white bed, or of a white sheet, while its rows pass. Memory depends on the width of the image only.
public struct BedMeter: Sendable {
    /// What it tells.
    public struct Reading: Sendable, Hashable {
        /// Mean of each channel, 8-bit codes.
        public let levels: [Double]
        /// Standard deviation of the columns from the median of the 21 about each, per cent of the level; of the channel where it is greatest.
        public let columnDeviation: Double
        /// Columns of pixels that lie a tenth and more off their neighbours.
        public let deadColumns: [Int]
        /// Columns of pixels that are ``hotStep`` and more brighter than their neighbours.
        public let hotColumns: [Int]
        /// Standard deviation of the means of 16 × 16 fields, per cent of their mean (FADGI's lightness uniformity, on luma).
        public let unevenness: Double
        /// Standard deviation of a pixel of each channel against the one below it, 8-bit codes; empty: there was one row.
        public let noise: [Double]
        /// Of each channel.
        public let bits: [ChannelBits]
        /// Where the light goes on at another level, in millimetres from the left edge of the image. Nil: nobody said how large a pixel is.
        public let lightSteps: [LightStep]?
    }

    /// Share of the level by which a dead or hot column differs at least.
    public static let deadShare = 0.1
    /// 8-bit codes by which a hot column is brighter at least: in black, where a share of nothing tells nothing.
    public static let hotStep = 4.0
    private static let fields = 16

    private let width: Int
    private let samples: Int
    private let depth: Int
    private let expectedRows: Int
    private let resolution: Double?
    private var sums: [UInt32]
    private var totals: [Double]
    private var rows = 0
    private var codes: [CodeMeter]
    /// The upper halves of samples of 16 bits.
    private var bytes: [UInt8]
    private var fieldSums = [Double](repeating: 0, count: fields * fields)
    private var fieldCounts = [Int](repeating: 0, count: fields * fields)

    /// - Parameters:
    ///   - samples: 1 or 3 of each pixel.
    ///   - depth: bits of each, 8, or 16 in the order of the machine.
    ///   - expectedRows: of the image, about: fields are as high as a sixteenth of it.
    ///   - resolution: pixels an inch of a row.
    public init(width: Int, samples: Int, depth: Int = 8, expectedRows: Int, resolution: Double? = nil) {
        self.resolution = resolution
        self.width = width
        self.samples = samples
        self.depth = depth
        self.expectedRows = max(Self.fields, expectedRows)
        sums = [UInt32](repeating: 0, count: width * samples)
        totals = [Double](repeating: 0, count: width * samples)
        codes = [CodeMeter](repeating: CodeMeter(depth: depth), count: samples)
        bytes = [UInt8](repeating: 0, count: depth == 16 ? width * samples : 0)
    }

    /// Takes the next rows.
    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = width * samples * depth / 8
        guard length > 0, depth == 8 || depth == 16 else { return }
        for row in 0..<min(count, bytes.byteCount / length) {
            let line = bytes.extracting(row * length..<(row + 1) * length)
            note(line)
            if depth == 16 {
                for index in self.bytes.indices {
                    self.bytes[index] = UInt8(line.unsafeLoadUnaligned(fromUncheckedByteOffset: index * 2, as: UInt16.self) >> 8)
                }
                // A copy shares the memory, and is not changed meanwhile.
                let upper = self.bytes
                add(upper.span.bytes)
            } else {
                add(line)
            }
        }
    }

    private mutating func add(_ row: RawSpan) {
        Self.add(row, to: &sums)
        field(row)
        rows += 1
        // Before a sum of 255s overflows.
        if rows.isMultiple(of: 1 << 23) { settle() }
    }

    private mutating func note(_ row: RawSpan) {
        guard rows % CodeMeter.step < 2 else { return }
        for channel in codes.indices {
            let values = (0..<width).map { x -> UInt16 in
                let index = x * samples + channel
                return depth == 16
                    ? row.unsafeLoadUnaligned(fromUncheckedByteOffset: index * 2, as: UInt16.self)
                    : UInt16(row.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self))
            }
            codes[channel].take(values, row: rows)
        }
    }

    private static func add(_ row: RawSpan, to sums: inout [UInt32]) {
        var sums = sums.mutableSpan
        for index in 0..<sums.count { sums[unchecked: index] &+= UInt32(row.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)) }
    }

    /// Every eighth pixel of every eighth row tells the fall-off of light as well as all do.
    private mutating func field(_ row: RawSpan) {
        guard rows.isMultiple(of: 8) else { return }
        let line = min(Self.fields - 1, rows * Self.fields / expectedRows) * Self.fields
        for x in stride(from: 0, to: width, by: 8) {
            let value =
                samples == 3
                ? 0.299 * Self.code(row, x * 3) + 0.587 * Self.code(row, x * 3 + 1) + 0.114 * Self.code(row, x * 3 + 2) : Self.code(row, x * samples)
            let place = line + x * Self.fields / width
            fieldSums[place] += value
            fieldCounts[place] += 1
        }
    }

    private static func code(_ row: RawSpan, _ index: Int) -> Double { Double(row.unsafeLoad(fromUncheckedByteOffset: index, as: UInt8.self)) }

    private mutating func settle() {
        for index in sums.indices {
            totals[index] += Double(sums[index])
            sums[index] = 0
        }
    }

    /// Nil: there were no rows.
    public consuming func finish() -> Reading? {
        guard rows > 0, width > 0 else { return nil }
        settle()
        let means = totals.map { $0 / Double(rows) }
        var (levels, deviation): ([Double], Double) = ([], 0)
        var channels: [[Double]] = []
        var (dead, hot): (Set<Int>, Set<Int>) = ([], [])
        for channel in 0..<samples {
            let columns = stride(from: channel, to: means.count, by: samples).map { means[$0] }
            let level = columns.reduce(0, +) / Double(columns.count)
            levels.append(level)
            channels.append(columns)
            let steps = columns.indices.map { index -> Double in
                let window = max(0, index - 10)..<min(columns.count, index + 11)
                let middle = OrderStatistics.median(Array(columns[window])) ?? level
                let step = columns[index] - middle
                if abs(step) >= Self.deadShare * max(level, 1) { dead.insert(index) }
                if step >= Self.hotStep { hot.insert(index) }
                return step
            }
            let own = steps.enumerated().filter { !dead.contains($0.offset) }.map(\.element)
            guard level > 0, !own.isEmpty else { continue }
            let spread = (own.reduce(0) { $0 + $1 * $1 } / Double(own.count)).squareRoot()
            deviation = max(deviation, spread / level * 100)
        }
        let used = zip(fieldSums, fieldCounts).filter { $0.1 > 0 }.map { $0.0 / Double($0.1) }
        let mean = used.reduce(0, +) / Double(max(1, used.count))
        let variance = used.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, used.count))
        return Reading(
            levels: levels, columnDeviation: deviation, deadColumns: dead.sorted(), hotColumns: hot.sorted(),
            unevenness: mean > 0 ? variance.squareRoot() / mean * 100 : 0, noise: codes.compactMap(\.noise), bits: codes.map(\.bits),
            lightSteps: resolution.map { LightSteps.steps(channels, scale: $0 / 25.4) })
    }
}
