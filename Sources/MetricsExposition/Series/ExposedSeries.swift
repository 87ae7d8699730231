/// The value of one name with one set of labels. Any thread may update and write it.
protocol ExposedSeries: AnyObject, Sendable {
    static var kind: MetricKind { get }

    /// Of a histogram; nil of others.
    var buckets: HistogramBuckets? { get }

    /// Appends its lines, all of one moment.
    func write(_ name: String, _ labels: LabelSet, to text: inout String)
}

extension ExposedSeries {
    var buckets: HistogramBuckets? { nil }
}
