import CoreMetrics
import Synchronization

/// How many values were how large. What is not finite is ignored: it would make the sum useless for ever.
final class HistogramSeries: ExposedSeries, RecorderHandler, TimerHandler {
    static let kind = MetricKind.histogram

    private let bounds: HistogramBuckets
    private let state: Mutex<State>

    private struct State {
        /// Values of each bucket alone, the last for those beyond all bounds.
        var counts: [UInt64]
        var sum = 0.0
    }

    init(_ buckets: HistogramBuckets) {
        bounds = buckets
        state = Mutex(State(counts: Array(repeating: 0, count: buckets.bounds.count + 1)))
    }

    var buckets: HistogramBuckets? { bounds }

    func record(_ value: Int64) { record(Double(value)) }

    func record(_ value: Double) {
        guard value.isFinite else { return }
        let bucket = bounds.bounds.firstIndex { value <= $0 } ?? bounds.bounds.count
        state.withLock { state in
            state.counts[bucket] += 1
            state.sum += value
        }
    }

    /// A clock that was set back makes no negative time.
    func recordNanoseconds(_ duration: Int64) { record(Double(max(duration, 0)) / 1e9) }

    func write(_ name: String, _ labels: LabelSet, to text: inout String) {
        let (counts, sum) = state.withLock { ($0.counts, $0.sum) }
        var total: UInt64 = 0
        for (count, bound) in zip(counts, bounds.bounds + [.infinity]) {
            total += count
            ExpositionText.line(name + "_bucket", labels.text(upTo: bound), Double(total), to: &text)
        }
        ExpositionText.line(name + "_sum", labels.text, sum, to: &text)
        ExpositionText.line(name + "_count", labels.text, Double(total), to: &text)
    }
}
