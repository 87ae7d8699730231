import PlatenModel
import Subprocess

/// How a worker process ended.
public enum WorkerEnd: Sendable, Hashable {
    /// Seconds after SIGKILL beyond which a process is not waited for: it is stuck in a call of the kernel.
    static let patienceAfterKill = 10.0

    case exited(code: Int32)
    case killed(signal: Int32)
    case notStarted(reason: String)

    init(_ status: TerminationStatus) {
        switch status {
        case .exited(let code): self = .exited(code: code)
        case .signaled(let signal): self = .killed(signal: signal)
        }
    }

    /// The problem of a command that was under way when the worker ended.
    func problem(scanner: String, device: String, program: String) -> Problem {
        let driver = String(device.prefix { $0 != ":" })
        return switch self {
        case .exited(let code): Problem(.driverCrashed, ["scanner": scanner, "driver": driver, "cause": "exit code \(code)"])
        case .killed(let signal): Problem(.driverCrashed, ["scanner": scanner, "driver": driver, "cause": SignalName.of(signal)])
        case .notStarted(let reason): Problem(.workerNotStarted, ["program": program, "reason": reason])
        }
    }
}
