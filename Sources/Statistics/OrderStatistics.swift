/// Order statistics of lists of numbers. Of an empty list each is nil.
package enum OrderStatistics {
    package static func percentile(_ values: [Double], _ share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let place = share * Double(values.count - 1)
        let low = Int(place)
        var values = values
        let here = Selection.element(low, of: &values)
        guard low + 1 < values.count, place > Double(low) else { return here }
        // Behind it lies what is not less.
        let next = values[(low + 1)...].reduce(Double.infinity) { min($0, $1) }
        return here + (next - here) * (place - Double(low))
    }

    package static func median(_ values: [Double]) -> Double? { percentile(values, 0.5) }

    /// Median of the distances from the median, times 1.4826: of normal noise its standard deviation.
    package static func spread(_ values: [Double]) -> Double? {
        guard let middle = median(values) else { return nil }
        return median(values.map { abs($0 - middle) }).map { $0 * 1.4826 }
    }

    /// The mean without a share of the least and of the greatest values; nil where it leaves none.
    package static func trimmedMean(_ values: [Double], cutting share: Double) -> Double? {
        let sorted = values.sorted()
        let cut = Int(Double(sorted.count) * share)
        guard sorted.count > 2 * cut else { return nil }
        let kept = sorted[cut..<sorted.count - cut]
        return kept.reduce(0, +) / Double(kept.count)
    }
}
