import PlatenModel
import Subprocess

/// A call of rclone that did not end well.
struct RcloneFailure: Error {
    enum End: Sendable {
        case status(TerminationStatus)
        case notStarted(reason: String)
    }

    let end: End
    /// What it said of errors, without secrets, the last ones.
    let messages: [String]

    var cause: RcloneCause? { RcloneCause.of(messages) }

    var isFolderNotFound: Bool {
        if case .status(.exited(RcloneExitCode.folderNotFound)) = end { true } else { false }
    }

    /// Whether another attempt may do better without a person.
    var isWorthRetrying: Bool {
        if let cause { return cause.isWorthRetrying }
        return switch end {
        case .status(.exited(let code)): RcloneExitCode.entry(code).isWorthRetrying
        // Killed, by a person or for want of memory.
        case .status(.signaled): true
        case .notStarted: false
        }
    }

    /// - Parameter attempts: how many there were.
    func problem(destination: String, attempts: Int) -> Problem {
        let code: ProblemCode =
            switch cause {
            case .full: .destinationFull
            case .refused: .destinationRefused
            case .misconfigured: .destinationMisconfigured
            case .unreachable: .destinationUnreachable
            case nil: .deliveryFailed
            }
        return Problem(code, ["destination": destination, "count": attempts == 1 ? "1 attempt" : "\(attempts) attempts", "reason": reason])
    }

    /// In one line.
    var reason: String {
        let end =
            switch end {
            case .status(.exited(let code)): "rclone ended with \(code), \(RcloneExitCode.entry(code).meaning)"
            case .status(.signaled(let signal)): "rclone was ended by signal \(signal)"
            case .notStarted(let reason): "rclone could not be started, \(reason)"
            }
        return messages.last.map { "\($0) (\(end))" } ?? end
    }
}
