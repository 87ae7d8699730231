import PlatenModel
import Statistics

/// Bands across the scan: light that flickers, or a drive that shakes, so that whole rows are lighter and darker in turn.
///
/// In plain parts of the image, upright blocks without print, the means of the rows are looked at through Fourier's transform. What the rows have in
/// common from one side of the image to the other is the scanner's; paper's own lines lean a little and cancel out, and what shows through from the
/// back of a leaf ends before its margins do.
struct BandingMeter: Sendable {
    /// Rows that are looked at together.
    private static let side = 128
    private static let block = 16
    /// Blocks of every fourth place tell as much as all.
    private static let step = 64
    private static let leastBlocks = 4
    /// Parts of the width, the outermost two of which that have plain blocks tell each by itself.
    private static let columns = 8
    /// Share of the width that plain blocks reach over.
    private static let leastReach = 0.5
    private static let leastParts = 4
    /// Waves over the rows of a part: less is a slope, more would be every other row.
    private static let waves = 3...60
    /// Times the median of all waves: a peak.
    private static let prominence = 6.0
    /// Codes beyond noise that a plain block may differ by within itself.
    private static let slack = 10.0
    private static let codes = 40.0...252

    private var sums: [UInt16]
    private var least: [SIMD16<UInt8>]
    private var greatest: [SIMD16<UInt8>]
    private let blocks: Int
    private var rows = 0
    /// Of the leftmost plain part of the image, the rightmost, and what lies between them.
    private var powers = [[Double]](repeating: [Double](repeating: 0, count: side / 2), count: 3)
    private var parts = [0, 0, 0]
    private let window: [Double]
    private let transform = FourierTransform(side: Self.side)

    init(width: Int) {
        blocks = max(0, (width - Self.block) / Self.step + 1)
        sums = [UInt16](repeating: 0, count: blocks * Self.side)
        least = [SIMD16<UInt8>](repeating: SIMD16(repeating: 255), count: blocks)
        greatest = [SIMD16<UInt8>](repeating: SIMD16(repeating: 0), count: blocks)
        window = FourierTransform.window(Self.side)
    }

    /// - Parameter noise: of a pixel, in codes, by what passed so far.
    mutating func take(_ luma: Span<UInt8>, noise: Double) {
        guard blocks >= Self.leastBlocks else { return }
        let bytes = luma.bytes
        for block in 0..<blocks {
            let pixels = bytes.unsafeLoadUnaligned(fromUncheckedByteOffset: block &* Self.step, as: SIMD16<UInt8>.self)
            least[block] = least[block].lesser(pixels)
            greatest[block] = greatest[block].greater(pixels)
            sums[block &* Self.side &+ rows] = SIMD16<UInt16>(truncatingIfNeeded: pixels).wrappedSum()
        }
        rows += 1
        if rows == Self.side { close(noise) }
    }

    private mutating func close(_ noise: Double) {
        var plain: [Int] = []
        for block in 0..<blocks {
            let (low, high) = (Double(least[block].min()), Double(greatest[block].max()))
            if high - low <= 8 * noise + Self.slack, Self.codes.contains(low), Self.codes.contains(high) { plain.append(block) }
            least[block] = SIMD16(repeating: 255)
            greatest[block] = SIMD16(repeating: 0)
        }
        rows = 0
        guard plain.count >= Self.leastBlocks, let first = plain.first, let last = plain.last,
            Double(last - first) >= Self.leastReach * Double(blocks)
        else { return }
        let (left, right) = (first * Self.columns / blocks, last * Self.columns / blocks)
        var groups = [[Int]](repeating: [], count: 3)
        for block in plain {
            let column = block * Self.columns / blocks
            groups[column == left ? 0 : column == right ? 1 : 2].append(block)
        }
        add(groups)
    }

    /// - Parameter groups: plain blocks of the leftmost part, the rightmost, and those between.
    private mutating func add(_ groups: [[Int]]) {
        let waved = groups.map(waved)
        let power = transform.power(
            ofFour: (0..<Self.side).map { row in SIMD4(Float(waved[0][row]), Float(waved[1][row]), Float(waved[2][row]), 0) })
        for (group, members) in groups.enumerated() where !members.isEmpty {
            for wave in Self.waves { powers[group][wave] += Double(power[wave][group]) }
            parts[group] += 1
        }
    }

    /// The means of the rows of some blocks, without their slope, that fade towards both ends.
    private func waved(_ members: [Int]) -> [Double] {
        var profile = [Double](repeating: 0, count: Self.side)
        for block in members { for row in 0..<Self.side { profile[row] += Double(sums[block * Self.side + row]) } }
        let share = 1 / Double(Self.block * max(1, members.count))
        let points = profile.enumerated().map { (x: Double($0.offset), y: $0.element * share) }
        guard let slope = FittedLine(points) else { return profile }
        return points.map { ($0.y - slope.value($0.x)) * window[Int($0.x)] }
    }

    /// Codes from the mean to the crest of the strongest wave; 0: none stands out.
    func measurement() -> Measurement {
        guard blocks >= Self.leastBlocks else { return Measurement(.banding, .notMeasurable(.imageTooSmall)) }
        guard parts[0] >= Self.leastParts, parts[1] >= Self.leastParts else { return Measurement(.banding, .notMeasurable(.nothingToJudge)) }
        var least = [Double](repeating: .infinity, count: Self.waves.count)
        for group in 0..<3 where parts[group] >= Self.leastParts {
            let mean = Self.waves.map { powers[group][$0] / Double(parts[group]) }
            let usual = OrderStatistics.median(mean) ?? 0
            for (index, power) in mean.enumerated() { least[index] = min(least[index], power > Self.prominence * usual ? power - usual : 0) }
        }
        // Half of a wave's height lies on either side of 0, and a window of Hann leaves half of it.
        return Measurement(.banding, .value(2 * (least.max() ?? 0).squareRoot() / (Double(Self.side) * 0.5)))
    }
}
