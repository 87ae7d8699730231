import Devices
import PlatenModel

/// The handle by which a running cycle is stopped from outside.
actor CycleControl {
    private enum State {
        /// Stands in line for the scanner.
        case waiting(Task<Void, any Error>)
        case starting
        case running(WorkerProcess)
        case cancelled
    }

    private var state = State.starting

    var isCancelled: Bool {
        if case .cancelled = state { true } else { false }
    }

    /// The cycle waits in `line`, which ends early where the cycle is cancelled.
    func wait(in line: Task<Void, any Error>) {
        if case .cancelled = state { line.cancel() } else { state = .waiting(line) }
    }

    /// The cycle has its worker now. Returns false where it was cancelled meanwhile.
    func run(with worker: WorkerProcess) -> Bool {
        if case .cancelled = state { return false }
        state = .running(worker)
        return true
    }

    func cancel() async {
        let before = state
        state = .cancelled
        switch before {
        case .waiting(let line): line.cancel()
        case .running(let worker): await worker.cancel()
        case .starting, .cancelled: break
        }
    }
}
