import LinuxSystem
import Sane

/// The command that runs, as both threads see it: the protocol thread accepts and cancels, the SANE thread performs and ends.
final class CommandState: Sendable {
    private struct State {
        var running: Int?
        var isCancelled = false
        var canceller: SaneCanceller?
    }

    private let state = Monitor(State())

    /// Takes a command on. False where another one still runs.
    func begin(_ request: Int) -> Bool {
        state.change { state in
            guard state.running == nil else { return false }
            state.running = request
            state.isCancelled = false
            return true
        }
    }

    var isIdle: Bool { state.change { $0.running == nil } }

    /// The command is over, to be called before its last reply is sent: the next one may follow at once.
    func end() {
        state.change { $0.running = nil }
    }

    /// Marks the running command as cancelled. Nil where none runs, else its number.
    func cancel() -> Int? {
        state.change { state in
            guard state.running != nil else { return nil }
            state.isCancelled = true
            return state.running
        }
    }

    var isCancelled: Bool { state.change { $0.isCancelled } }

    /// Waits, but for a cancellation, which ends the wait at once. Returns whether the command is cancelled.
    func wait(_ seconds: Double) -> Bool {
        state.wait(within: seconds) { $0.isCancelled }
    }

    /// The way to stop a call of the open scanner.
    func setCanceller(_ canceller: SaneCanceller) {
        state.change { $0.canceller = canceller }
    }

    /// The canceller, where this cancelled command still runs.
    func canceller(of request: Int) -> SaneCanceller? {
        state.change { $0.running == request && $0.isCancelled ? $0.canceller : nil }
    }
}
