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
        /// Standard deviation of the means of 16 × 16 fields, per cent of their mean (FADGI's lightness uniformity, on luma).
        public let unevenness: Double
    }

    /// Share of the level by which a dead or hot column differs at least.
    public static let deadShare = 0.1
    private static let fields = 16

    private let width: Int
    private let samples: Int
    private let expectedRows: Int
    private var sums: [UInt32]
    private var totals: [Double]
    private var rows = 0
    private var fieldSums = [Double](repeating: 0, count: fields * fields)
    private var fieldCounts = [Int](repeating: 0, count: fields * fields)

    /// - Parameters:
    ///   - samples: 1 or 3 of each pixel, 8 bits each.
    ///   - expectedRows: of the image, about: fields are as high as a sixteenth of it.
    public init(width: Int, samples: Int, expectedRows: Int) {
        self.width = width
        self.samples = samples
        self.expectedRows = max(Self.fields, expectedRows)
        sums = [UInt32](repeating: 0, count: width * samples)
        totals = [Double](repeating: 0, count: width * samples)
    }

    /// Takes the next rows, 8 bits a sample.
    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = width * samples
        guard length > 0 else { return }
        for row in 0..<min(count, bytes.byteCount / length) {
            let start = row * length
            Self.add(bytes.extracting(start..<start + length), to: &sums)
            field(bytes.extracting(start..<start + length))
            rows += 1
            // Before a sum of 255s overflows.
            if rows.isMultiple(of: 1 << 23) { settle() }
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
        var dead: Set<Int> = []
        for channel in 0..<samples {
            let columns = stride(from: channel, to: means.count, by: samples).map { means[$0] }
            let level = columns.reduce(0, +) / Double(columns.count)
            levels.append(level)
            let steps = columns.indices.map { index -> Double in
                let window = max(0, index - 10)..<min(columns.count, index + 11)
                let middle = OrderStatistics.median(Array(columns[window])) ?? level
                let step = columns[index] - middle
                if abs(step) >= Self.deadShare * max(level, 1) { dead.insert(index) }
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
            levels: levels, columnDeviation: deviation, deadColumns: dead.sorted(),
            unevenness: mean > 0 ? variance.squareRoot() / mean * 100 : 0)
    }
}
