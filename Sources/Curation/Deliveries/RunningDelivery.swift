import PlatenModel
import Synchronization

/// A delivery that is under way.
final class RunningDelivery: Sendable {
    private struct State {
        var delivery: JobDelivery
        var package: RunningPackage?
        var task: Task<JobDelivery, Never>?
    }

    private let state: Mutex<State>

    init(_ delivery: JobDelivery) {
        state = Mutex(State(delivery: delivery))
    }

    /// As it is now.
    var current: JobDelivery {
        state.withLock { state in
            var delivery = state.delivery
            if delivery.progress == nil { delivery.packaging = state.package?.progress }
            return delivery
        }
    }

    var task: Task<JobDelivery, Never>? {
        get { state.withLock { $0.task } }
        set { state.withLock { $0.task = newValue } }
    }

    /// The package that is made for it first.
    var package: RunningPackage? { state.withLock { $0.package } }

    func making(_ package: RunningPackage) {
        state.withLock { $0.package = package }
    }

    func taking(_ package: JobPackage) {
        state.withLock { $0.delivery.package = package.name }
    }

    func report(_ progress: DeliveryProgress) {
        state.withLock { state in
            state.delivery.progress = progress
            state.delivery.attempts = progress.attempt
        }
    }
}
