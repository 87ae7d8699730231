/// Order statistics of lists of numbers. Of an empty list each is nil.
package enum OrderStatistics {
    package static func percentile(_ values: [Double], _ share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
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
