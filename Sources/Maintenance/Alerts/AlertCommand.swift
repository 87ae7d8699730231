import FoundationEssentials
import Glibc
import LinuxSystem
import Logging
import PlatenModel
import Subprocess
import SystemPackage

/// Hands alerts to a command of the administrator's, one after the other, as JSON on its standard input.
public actor AlertCommand {
    /// Seconds that a call may take.
    static let timeLimit = 30.0
    /// Seconds before each further attempt.
    static let pauses = [1.0, 10.0]
    /// Bytes that a command may say of what went wrong; one that says more counts as failed.
    private static let complaint = 1 << 20
    /// Alerts that wait at most; what comes beyond it is in the list of alerts all the same.
    static let waiting = 100

    private let command: @Sendable () -> [String]?
    private let report: @Sendable (Problem?) async -> Void
    private let logger: Logger
    private var last: Task<Void, Never>?
    private var count = 0
    private var isFailing = false

    /// - Parameters:
    ///   - command: the program, an absolute path, and its arguments; nil: there is none.
    ///   - report: gets the problem when calls begin to fail, once, and nil when they succeed again.
    public init(command: @escaping @Sendable () -> [String]?, report: @escaping @Sendable (Problem?) async -> Void, logger: Logger) {
        self.command = command
        self.report = report
        self.logger = logger
    }

    /// Hands an event over. Returns at once.
    public func take(_ event: Event) {
        guard event.kind == .alertRaised || event.kind == .alertCleared, event.problem?.code != .alertCommandFailed, let words = command(),
            let program = words.first, count < Self.waiting, let text = try? PlatenJSON.line(event)
        else { return }
        count += 1
        let before = last
        last = Task {
            await before?.value
            await self.hand(text + "\n", to: program, Array(words.dropFirst()))
        }
    }

    /// Waits until all that was taken is handed over, or given up.
    public func finish() async {
        await last?.value
    }

    private func hand(_ text: String, to program: String, _ arguments: [String]) async {
        defer { count -= 1 }
        var reason = await Self.call(program, arguments, text)
        for pause in Self.pauses {
            guard reason != nil, !Task.isCancelled else { break }
            try? await Task.sleep(for: .seconds(pause))
            reason = await Self.call(program, arguments, text)
        }
        if let reason {
            logger.warning("an alert could not be handed over", metadata: ["command": "\(program)", "reason": "\(reason)"])
            if !isFailing { await report(Problem(.alertCommandFailed, ["command": program, "reason": reason])) }
            isFailing = true
        } else {
            if isFailing { await report(nil) }
            isFailing = false
        }
    }

    /// Runs the command once. Returns why it failed.
    private static func call(_ program: String, _ arguments: [String], _ text: String) async -> String? {
        let input: Int32
        do throws(SystemError) {
            input = try MemoryFile.open(Array(text.utf8))
        } catch {
            return "\(error)"
        }
        defer { close(input) }
        let reason = await ProgramCall.run(within: timeLimit) { () -> String? in
            do {
                let result = try await Subprocess.run(
                    .path(FilePath(program)), arguments: Arguments(arguments),
                    environment: .custom(["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]),
                    platformOptions: ProgramCall.options,
                    input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: false),
                    output: .discarded, error: .string(limit: complaint))
                if result.terminationStatus.isSuccess { return nil }
                let words = result.standardError.split(whereSeparator: \.isNewline).last.map { ": \($0.prefix(200))" } ?? ""
                return "it ended with \(result.terminationStatus)\(words)"
            } catch {
                return "\(error)"
            }
        }
        return reason ?? "it took more than \(Int(timeLimit)) s"
    }
}
