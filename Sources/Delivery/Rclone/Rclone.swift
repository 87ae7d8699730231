import Glibc
import LinuxSystem
import Logging
import PlatenModel
import Subprocess
import SystemPackage

/// Runs rclone for one destination.
struct Rclone: Sendable {
    let program: String
    let place: DestinationPlace
    let bandwidth: Int?
    let settings: DeliverySettings
    let logger: Logger

    /// What the process sees of the daemon's environment: notably not NOTIFY_SOCKET, nor any RCLONE_ variable that would change an option.
    private var environment: [Environment.Key: String] {
        ["PATH": settings.searchPath, "HOME": settings.home, "RCLONE_CONFIG": place.configurationFile, "LC_ALL": "C"]
    }

    private enum Part {
        case lines
        case errors([String])
    }

    /// Runs a command to its end. `onLine` gets each line of its output.
    ///
    /// A cancelled task ends the process, by SIGTERM first, and returns when it has ended.
    func run(
        _ command: RcloneCommand, onStatistics: @escaping @Sendable (RcloneMessage.Statistics) -> Void = { _ in },
        onLine: @escaping @Sendable ([UInt8]) -> Void = { _ in }
    ) async throws(DeliveryInterruption) {
        if Task.isCancelled { throw .cancelled }
        let failure: RcloneFailure?
        do {
            failure = try await result(of: command, onStatistics: onStatistics, onLine: onLine)
        } catch {
            failure = RcloneFailure(end: .notStarted(reason: "\(error)"), messages: [])
        }
        if Task.isCancelled { throw .cancelled }
        if let failure { throw .failed(failure) }
    }

    private func result(
        of command: RcloneCommand, onStatistics: @escaping @Sendable (RcloneMessage.Statistics) -> Void,
        onLine: @escaping @Sendable ([UInt8]) -> Void
    ) async throws -> RcloneFailure? {
        var options = PlatformOptions()
        // A group of its own: what rclone starts, an ssh for example, ends with it.
        options.processGroupID = 0
        options.teardownSequence = [.gracefulShutDown(toProcessGroup: true, allowedDurationToNextStep: .seconds(settings.killAfter))]
        let redaction = place.redaction
        let logger = logger
        let input = try MemoryFile.open(command.input)
        defer { close(input) }
        let result = try await Subprocess.run(
            .path(FilePath(program)),
            arguments: Arguments(command.arguments(bandwidth: bandwidth, progressInterval: settings.progressInterval)),
            environment: .custom(environment), platformOptions: options,
            input: .fileDescriptor(FileDescriptor(rawValue: input), closeAfterSpawningProcess: false), output: .sequence, error: .sequence
        ) { execution in
            await withTaskGroup(of: Part.self, returning: [String].self) { group in
                group.addTask {
                    await OutputLines.drain(execution.standardOutput, onLine)
                    return .lines
                }
                group.addTask {
                    var lines = ErrorLines(redaction: redaction, logger: logger, onStatistics: onStatistics)
                    await OutputLines.drain(execution.standardError) { lines.take($0) }
                    return .errors(lines.messages)
                }
                var messages: [String] = []
                for await part in group {
                    if case .errors(let found) = part { messages = found }
                }
                // Its pipes have ended, so it is over; it is not reaped before this closure returns, and its group's number is its own. What it
                // started and left behind ends here.
                try? execution.send(signal: .kill, toProcessGroup: true)
                return messages
            }
        }
        if result.terminationStatus == .exited(0) { return nil }
        return RcloneFailure(end: .status(result.terminationStatus), messages: result.closureResult)
    }
}
