import Foundation
import ReportSupport

/// What all threads found.
final class Results: @unchecked Sendable {  // The lock guards the only state.
    private let lock = NSLock()
    private var sum: Trials?

    func add(_ trials: Trials) {
        lock.withLock {
            if sum == nil { sum = trials } else { sum?.add(trials) }
        }
    }

    var rates: [Rate] { lock.withLock { sum.map { sum in sum.order.compactMap { sum.rates[$0] } } ?? [] } }
}
