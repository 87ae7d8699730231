/// Order statistics of lists of numbers. Of an empty list each is nil.
enum Statistics {
    static func percentile(_ values: [Double], _ share: Double) -> Double? {
        guard !values.isEmpty else { return nil }
        let sorted = values.sorted()
        let place = share * Double(sorted.count - 1)
        let low = Int(place)
        let high = min(low + 1, sorted.count - 1)
        return sorted[low] + (sorted[high] - sorted[low]) * (place - Double(low))
    }

    static func median(_ values: [Double]) -> Double? { percentile(values, 0.5) }

    /// Median of the distances from the median, times 1.4826: of normal noise its standard deviation.
    static func spread(_ values: [Double]) -> Double? {
        guard let middle = median(values) else { return nil }
        return median(values.map { abs($0 - middle) }).map { $0 * 1.4826 }
    }
}
