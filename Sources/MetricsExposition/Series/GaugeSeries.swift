import CoreMetrics
import Synchronization

/// A value that goes up and down. It shows whatever it is set to, not a number included; an increment that is not finite and positive is none.
final class GaugeSeries: ExposedSeries, RecorderHandler, MeterHandler {
    static let kind = MetricKind.gauge

    private let value = Mutex(0.0)

    func record(_ value: Int64) { set(Double(value)) }
    func record(_ value: Double) { set(value) }
    func set(_ value: Int64) { set(Double(value)) }
    func set(_ value: Double) { self.value.withLock { $0 = value } }

    func increment(by amount: Double) {
        guard amount.isFinite, amount > 0 else { return }
        value.withLock { $0 += amount }
    }

    func decrement(by amount: Double) {
        guard amount.isFinite, amount > 0 else { return }
        value.withLock { $0 -= amount }
    }

    func write(_ name: String, _ labels: LabelSet, to text: inout String) {
        ExpositionText.line(name, labels.text, value.withLock { $0 }, to: &text)
    }
}
