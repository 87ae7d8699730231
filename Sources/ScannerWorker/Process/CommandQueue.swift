import LinuxSystem
import WorkerProtocol

/// Hands requests from the protocol thread to the SANE thread.
final class CommandQueue: Sendable {
    private let requests = Monitor<[WorkerRequest]>([])

    func put(_ request: WorkerRequest) {
        requests.change { $0.append(request) }
    }

    /// The next request; blocks until there is one.
    func take() -> WorkerRequest {
        requests.wait { $0.isEmpty ? nil : $0.removeFirst() }
    }
}
