/// Widths of the edges of one part of an image, by amplitude: which edges count shows only with the contrast of the whole image.
struct EdgeWidths: Sendable {
    /// Codes an amplitude class.
    private static let amplitudeStep = 12.0
    private static let amplitudes = 22
    /// Pixels a width class.
    private static let widthStep = 0.05
    private static let widths = 200
    private var counts: [UInt16] = []

    /// - Parameters:
    ///   - amplitude: codes.
    ///   - width: pixels.
    mutating func add(amplitude: Double, width: Double) {
        if counts.isEmpty { counts = [UInt16](repeating: 0, count: Self.amplitudes * Self.widths) }
        let row = min(Self.amplitudes - 1, Int(amplitude / Self.amplitudeStep))
        let column = min(Self.widths - 1, Int(width / Self.widthStep))
        counts[row * Self.widths + column] &+= counts[row * Self.widths + column] == .max ? 0 : 1
    }

    mutating func add(_ other: EdgeWidths) {
        guard !other.counts.isEmpty else { return }
        if counts.isEmpty {
            counts = other.counts
        } else {
            var sums = counts.mutableSpan
            let added = other.counts.span
            for index in 0..<min(sums.count, added.count) {
                let sum = sums[unchecked: index] &+ added[unchecked: index]
                sums[unchecked: index] = sum < added[unchecked: index] ? .max : sum
            }
        }
    }

    /// The 25th percentile of the widths of edges of at least this amplitude, in pixels; nil where there are fewer than `least` of them. The
    /// narrowest edges would be noise, and in the middle are those that are soft by themselves.
    func quartile(from amplitude: Double, least: Int) -> Double? { percentile(0.25, from: amplitude, least: least) }

    /// The width that this share of the edges of at least this amplitude does not exceed, in pixels; nil where there are fewer than `least` of them.
    func percentile(_ share: Double, from amplitude: Double, least: Int) -> Double? {
        guard !counts.isEmpty else { return nil }
        let first = min(Self.amplitudes - 1, Int((amplitude / Self.amplitudeStep).rounded(.up)))
        var sums = [Int](repeating: 0, count: Self.widths)
        Self.sum(counts.span.extracting(first * Self.widths..<counts.count), into: &sums)
        let total = sums.reduce(0, +)
        guard total >= max(least, 1) else { return nil }
        let wanted = Double(total) * share
        var below = 0.0
        for (column, count) in sums.enumerated() {
            if below + Double(count) >= wanted {
                return (Double(column) + (wanted - below) / Double(max(count, 1))) * Self.widthStep
            }
            below += Double(count)
        }
        return nil
    }

    /// Of rows of widths.
    private static func sum(_ rows: Span<UInt16>, into sums: inout [Int]) {
        var sums = sums.mutableSpan
        for start in stride(from: 0, to: rows.count, by: widths) {
            for column in 0..<widths { sums[unchecked: column] &+= Int(rows[unchecked: start &+ column]) }
        }
    }
}
