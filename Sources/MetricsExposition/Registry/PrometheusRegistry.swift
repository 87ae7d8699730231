import Synchronization

/// The metrics of this process, for `MetricsSystem.bootstrap` and for the one who answers `/metrics`.
///
/// It has no thread and no timer: an update costs one uncontended lock, and nothing happens between updates.
///
/// - Counters and floating point counters become counters: what is negative or not finite is no increment and is ignored.
/// - Recorders that do not aggregate (`Gauge`) and meters become gauges.
/// - Recorders that aggregate become histograms, with ``HistogramBuckets/decades`` unless described otherwise.
/// - Timers become histograms in seconds, with ``HistogramBuckets/durations`` unless described otherwise, whatever unit they prefer.
///
/// A name has one kind for ever, that of its first metric. A metric that cannot be shown (its name is taken by another kind, or has all the
/// series that it may have) works as any other for its user and is counted in ``droppedMetric``, once for each time it is made.
public final class PrometheusRegistry: Sendable {
    /// Series of one name unless the registry is made with another limit: a label that somebody fills with what clients send would
    /// otherwise fill memory.
    public static let defaultSeriesLimit = 1_000

    /// The name of the counter of metrics that are not shown.
    public static let droppedMetric = FamilyTable.droppedMetric

    private let families: Mutex<FamilyTable>

    /// - Parameter seriesLimit: label sets that one name may have.
    public init(seriesLimit: Int = PrometheusRegistry.defaultSeriesLimit) {
        families = Mutex(FamilyTable(seriesLimit: seriesLimit))
    }

    /// Says what a metric means. Described or not, it appears only when it is made.
    ///
    /// - Parameters:
    ///   - name: as it is given to swift-metrics, or as it is shown.
    ///   - help: one sentence with the unit.
    ///   - buckets: of histograms that are made from now on; those of a name that has series stay as they are.
    public func describe(_ name: String, help: String, buckets: HistogramBuckets? = nil) {
        families.withLock { $0.describe(MetricName.metric(name), help: help, buckets: buckets) }
    }

    /// All metrics in Prometheus' text format 0.0.4, by name and then by labels. Its type is ``contentType``.
    public func render() -> String {
        // Only the table is copied under its lock: who makes metrics does not wait for the text.
        families.withLock { $0 }.text()
    }

    /// The media type of what ``render()`` returns.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    /// The series of this name and these labels, made where it is missing; nil where it cannot be shown.
    func series<Series: ExposedSeries>(_ label: String, _ dimensions: [(String, String)], as make: (HistogramBuckets?) -> Series) -> Series? {
        families.withLock { $0.series(MetricName.metric(label), LabelSet(dimensions), as: make) }
    }

    func remove(_ series: AnyObject) {
        families.withLock { $0.remove(series) }
    }
}
