import PlatenModel

/// What the numbers of one channel tell of its electronics, while rows of an empty bed pass: noise, and bits that do not live.
struct CodeMeter: Sendable {
    /// Rows from one that is looked at to the next: a quarter of a bed of millions of pixels tells all.
    static let step = 4
    /// One pixel of so many makes a code seen.
    private static let scarce = 10_000
    /// Standard deviations of the noise beyond which a difference of two rows is an edge.
    private static let edge = 4.0

    private let depth: Int
    private var histogram: [UInt32]
    /// Of the absolute differences of a pixel and the one below it: what columns of the sensor differ by is not in it.
    private var differences: [UInt32]
    private var above: [UInt16] = []

    /// - Parameter depth: bits of a sample, 8 or 16.
    init(depth: Int) {
        self.depth = depth
        histogram = [UInt32](repeating: 0, count: 1 << depth)
        differences = histogram
    }

    /// Takes one channel of a row.
    ///
    /// - Parameter row: its number, from 0 on.
    mutating func take(_ codes: [UInt16], row: Int) {
        if row.isMultiple(of: Self.step) {
            for code in codes { histogram[Int(code)] &+= 1 }
            above = codes
        } else if row % Self.step == 1, above.count == codes.count {
            for (upper, lower) in zip(above, codes) { differences[abs(Int(upper) - Int(lower))] &+= 1 }
        }
    }

    /// Standard deviation of a pixel, 8-bit codes. Nil: there are not two rows.
    var noise: Double? {
        var limit = differences.count - 1
        var deviation: Double?
        // Edges of dust go out of the sum step by step.
        for _ in 0..<4 {
            var (count, sum) = (0.0, 0.0)
            for difference in 0...limit {
                let many = Double(differences[difference])
                count += many
                sum += many * Double(difference * difference)
            }
            guard count > 0 else { return nil }
            let found = (sum / count).squareRoot()
            deviation = found
            limit = min(limit, max(2, Int((Self.edge * found).rounded(.up))))
        }
        // A difference of two samples has twice the variance of one.
        return deviation.map { $0 / 2.0.squareRoot() / (depth == 16 ? 257 : 1) }
    }

    /// Which bits live. Of a bed of even light the upper bits stay as they are: a bit counts as stuck only where codes are seen right below and right
    /// above a block of codes that would need it, which noise and shading leave out for no other reason.
    var bits: ChannelBits {
        let codes = histogram.indices.filter { histogram[$0] > 0 }
        let ones = codes.reduce(0) { $0 | $1 }
        let zeros = codes.reduce(0) { $0 | ~$1 }
        func changes(_ bit: Int) -> Bool { ones >> bit & zeros >> bit & 1 == 1 }
        // Low bits that never change are bits that the sensor has not got.
        let first = (0..<depth).first(where: changes)
        let stuck = first.map { first in
            (first..<depth).filter { !changes($0) && leavesOutABlock(of: $0, whereItIs: ones >> $0 & 1 == 0) }
        }
        return ChannelBits(
            depth: depth, effective: first.map { depth - $0 }, stuck: (stuck ?? []).map { StuckBit(bit: $0, isSet: ones >> $0 & 1 == 1) })
    }

    /// Whether both neighbours of a block of codes with this value of the bit are seen.
    private func leavesOutABlock(of bit: Int, whereItIs set: Bool) -> Bool {
        let least = max(10, UInt32(histogram.reduce(0) { $0 + Int($1) } / Self.scarce))
        let size = 1 << bit
        return stride(from: set ? size : 2 * size, to: histogram.count - size, by: 2 * size).contains { start in
            histogram[start - 1] >= least && histogram[start + size] >= least
        }
    }
}
