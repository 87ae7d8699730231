import CoreMetrics
import Synchronization

/// A sum that only grows, until it is reset.
final class CounterSeries: ExposedSeries, CounterHandler, FloatingPointCounterHandler {
    static let kind = MetricKind.counter

    /// A double, as Prometheus has no other numbers: whole numbers are exact up to 2^53.
    private let value = Mutex(0.0)

    func increment(by amount: Int64) { increment(by: Double(amount)) }

    func increment(by amount: Double) {
        guard amount.isFinite, amount > 0 else { return }
        value.withLock { $0 += amount }
    }

    func reset() { value.withLock { $0 = 0 } }

    func write(_ name: String, _ labels: LabelSet, to text: inout String) {
        ExpositionText.line(name, labels.text, value.withLock { $0 }, to: &text)
    }
}
