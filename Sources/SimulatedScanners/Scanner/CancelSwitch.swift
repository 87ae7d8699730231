import Synchronization

/// What `sane_cancel` touches. It may be called from another thread or from a signal handler while any other call runs (SANE Standard 1.06,
/// section 4.3.11): nothing here takes a lock or allocates.
final class CancelSwitch: Sendable {
    private let cancelled = Atomic(false)
    /// Cancels that nobody has counted yet.
    private let count = Atomic(0)
    /// When it was cancelled last, nanoseconds of the monotonic clock. Reading that clock is safe in a signal handler (signal-safety(7)).
    private let time = Atomic(0)
    /// A fault armed for the next cancel: 0 none, else a code of ``arm(_:)``.
    private let fault = Atomic(0)

    /// Codes above are a leak of so many bytes more.
    private static let leak = 16

    var isOn: Bool { cancelled.load(ordering: .acquiring) }

    func reset() { cancelled.store(false, ordering: .releasing) }

    /// Cancels since the last time.
    func takeCount() -> Int { count.exchange(0, ordering: .acquiringAndReleasing) }

    /// Seconds of the monotonic clock.
    var lastCancel: Double { Double(time.load(ordering: .acquiring)) / 1e9 }

    func cancel() {
        time.store(Int(MonotonicTime.now * 1e9), ordering: .releasing)
        count.add(1, ordering: .acquiringAndReleasing)
        cancelled.store(true, ordering: .releasing)
        switch fault.exchange(0, ordering: .acquiringAndReleasing) {
        case 0: return
        case 1: try? FaultAction.crash.happen()
        case 2: try? FaultAction.abort.happen()
        case 3: try? FaultAction.exit.happen()
        case 4: try? FaultAction.hang.happen()
        case 5: try? FaultAction.fork.happen()
        case 6: try? FaultAction.session.happen()
        case 7: try? FaultAction.signals.happen()
        case let code where code >= Self.leak: try? FaultAction.leak(bytes: code - Self.leak).happen()
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
            case .fork: 5
            case .session: 6
            case .signals: 7
            case .leak(let bytes): Self.leak + bytes
            case .wait(let milliseconds): -milliseconds
            // Parsing refuses these here.
            case .status, .printALot, .thread, nil: 0
            }
        if code == 5 || code == 6 { StrayProcess.prepare() }
        fault.store(code, ordering: .releasing)
    }
}
