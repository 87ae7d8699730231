/// All series of one name.
struct MetricFamily {
    let name: String
    let kind: MetricKind
    /// Of the histograms of this name, as soon as they are known.
    var buckets: HistogramBuckets?
    var series: [LabelSet: any ExposedSeries]
}
