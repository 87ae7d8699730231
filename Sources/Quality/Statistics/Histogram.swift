/// Counts of the codes 0 to 255.
public struct Histogram: Sendable, Hashable {
    public var counts: [Int]

    public init(_ counts: [Int] = [Int](repeating: 0, count: 256)) {
        self.counts = counts
    }

    public var total: Int { counts.reduce(0, +) }

    /// The least code that this share of all counts does not lie above; 0 of none.
    public func percentile(_ share: Double) -> Int {
        let wanted = Double(total) * share
        var sum = 0
        for (code, count) in counts.enumerated() {
            sum += count
            if sum > 0, Double(sum) >= wanted { return code }
        }
        return 0
    }

    /// The most frequent code from `lowest` on, with counts smoothed over five codes: paper has one colour and much noise.
    public func mode(from lowest: Int) -> Int {
        var best = (code: lowest, count: -1)
        for code in lowest..<256 {
            let window = max(0, code - 2)...min(255, code + 2)
            let count = counts[window].reduce(0, +)
            if count > best.count { best = (code, count) }
        }
        return best.code
    }
}
