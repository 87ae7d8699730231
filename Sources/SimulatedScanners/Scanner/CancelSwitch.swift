import Synchronization

/// What `sane_cancel` touches. It may be called from another thread or from a signal handler while any other call runs (SANE Standard 1.06,
/// section 4.3.11): nothing here takes a lock or allocates.
final class CancelSwitch: Sendable {
    private let cancelled = Atomic(false)
    /// A fault armed for the next cancel: 0 none, else a code of ``arm(_:)``.
    private let fault = Atomic(0)

    var isOn: Bool { cancelled.load(ordering: .acquiring) }

    func reset() { cancelled.store(false, ordering: .releasing) }

    func cancel() {
        cancelled.store(true, ordering: .releasing)
        switch fault.exchange(0, ordering: .acquiringAndReleasing) {
        case 0: return
        case 1: try? FaultAction.crash.happen()
        case 2: try? FaultAction.abort.happen()
        case 3: try? FaultAction.exit.happen()
        case 4: try? FaultAction.hang.happen()
        case let milliseconds: try? FaultAction.wait(milliseconds: -milliseconds).happen()
        }
    }

    /// Lets the next cancel go wrong.
    func arm(_ action: FaultAction?) {
        let code =
            switch action {
            case .crash: 1
            case .abort: 2
            case .exit: 3
            case .hang: 4
            case .wait(let milliseconds): -milliseconds
            case .status, .printALot, nil: 0
            }
        fault.store(code, ordering: .releasing)
    }
}
