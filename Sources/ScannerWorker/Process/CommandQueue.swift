import LinuxSystem
import WorkerProtocol

/// Hands requests from the protocol thread to the SANE thread.
final class CommandQueue: Sendable {
    private enum Order: Sendable {
        case request(WorkerRequest)
        case close
    }

    private let orders = Monitor<[Order]>([])

    func put(_ request: WorkerRequest) {
        orders.change { $0.append(.request(request)) }
    }

    /// No request follows.
    func close() {
        orders.change { $0.append(.close) }
    }

    /// The next request; blocks until there is one. Nil: none follows.
    func take() -> WorkerRequest? {
        let order = orders.wait { $0.isEmpty ? nil : $0.removeFirst() }
        return switch order {
        case .request(let request): request
        case .close: nil
        }
    }
}
