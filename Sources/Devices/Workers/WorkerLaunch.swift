import Foundation
import LinuxSystem
import Logging
import PlatenModel
import Subprocess
import SystemPackage
import WorkerProtocol

/// A worker process from its start to its end.
final class WorkerLaunch: Sendable {
    /// Seconds for which output is waited for when its process has ended: what a driver's child holds open may never end.
    private static let lastWords = 1.0

    let socket: LineSocket
    let logger: Logger
    /// What the worker says, until its socket ends.
    let replies: AsyncStream<WorkerReply>
    private let started: Task<ProcessGroup, any Error>
    private let ending: Task<WorkerEnd, Never>
    private let program: String

    init(use: WorkerRequestedUse, settings: WorkerSettings, socket: LineSocket, childDescriptor: Int32, logger: Logger) {
        self.socket = socket
        self.logger = logger
        program = settings.program
        let (replies, repliesContinuation) = AsyncStream.makeStream(of: WorkerReply.self)
        self.replies = replies
        let (socketEnd, socketEndContinuation) = AsyncStream.makeStream(of: Never.self)
        let (groups, groupContinuation) = AsyncStream.makeStream(of: ProcessGroup.self)
        started = Task {
            for await group in groups { return group }
            throw CancellationError()
        }
        // A thread of its own: recv blocks, and the cooperative pool must not.
        let reader = Thread {
            socket.readLines { line in
                guard let reply = try? PlatenJSON.decoder().decode(WorkerReply.self, from: Data(line.utf8)) else {
                    logger.warning("worker sent what is not a reply")
                    return
                }
                repliesContinuation.yield(reply)
            }
            repliesContinuation.finish()
            socketEndContinuation.finish()
        }
        reader.name = "worker-replies"
        reader.start()
        let launch = UUID().uuidString
        ending = Task {
            let end = await Self.run(
                use, settings: settings, launch: launch, childDescriptor: childDescriptor, logger: logger, started: groupContinuation,
                socketEnd: socketEnd)
            groupContinuation.finish()
            // Where the process never came to be, nobody else ends the reader; and a child of a driver may hold the other end.
            socket.close()
            await BlockingWork.run { Orphans.end(of: launch) }
            return end
        }
    }

    /// The process and what it forks, once it runs.
    func processGroup() async throws(Problem) -> ProcessGroup {
        do {
            return try await started.value
        } catch {
            let end = await ending.value
            throw end.problem(scanner: "", device: "", program: program)
        }
    }

    /// How the process ended; returns when it has.
    func end() async -> WorkerEnd {
        await ending.value
    }

    private enum Drained {
        case toItsEnd
        case longEnough
    }

    private static func run(
        _ use: WorkerRequestedUse, settings: WorkerSettings, launch: String, childDescriptor: Int32, logger: Logger,
        started: AsyncStream<ProcessGroup>.Continuation, socketEnd: AsyncStream<Never>
    ) async -> WorkerEnd {
        var options = PlatformOptions()
        options.processGroupID = 0
        let environment = settings.environment.merging([Orphans.variable: launch]) { $1 }
        do {
            let result = try await Subprocess.run(
                .path(FilePath(settings.program)), arguments: Arguments(use.arguments(settings)),
                environment: .custom(Dictionary(uniqueKeysWithValues: environment.map { (Environment.Key(stringLiteral: $0.key), $0.value) })),
                platformOptions: options,
                input: .fileDescriptor(SystemPackage.FileDescriptor(rawValue: childDescriptor), closeAfterSpawningProcess: true),
                output: .sequence, error: .sequence
            ) { execution in
                // The process is not reaped before this closure returns.
                let processGroup = ProcessGroup(leader: execution.processIdentifier.value)
                defer { processGroup.retire() }
                started.yield(processGroup)
                // A worker that hung up can be asked nothing more: it gets the time for a polite end, then none.
                let hangUp = Task {
                    for await _ in socketEnd {}
                    try? await Task.sleep(for: .seconds(settings.deadlines.kill))
                    if !Task.isCancelled { processGroup.signal(SIGKILL) }
                }
                await withTaskGroup(of: Drained.self) { group in
                    group.addTask {
                        await DriverOutput(stream: "stdout", logger: logger).drain(execution.standardOutput)
                        return .toItsEnd
                    }
                    group.addTask {
                        await DriverOutput(stream: "stderr", logger: logger).drain(execution.standardError)
                        return .toItsEnd
                    }
                    await ProcessExit.wait(for: execution.processIdentifier.processDescriptor)
                    // What a driver forked holds the pipes and the socket open, and must not outlive the worker.
                    processGroup.signal(SIGKILL)
                    hangUp.cancel()
                    // The leader is gone and not yet reaped: those who left its group are children of this process now.
                    await BlockingWork.run { Orphans.end(of: launch) }
                    group.addTask {
                        try? await Task.sleep(for: .seconds(Self.lastWords))
                        return .longEnough
                    }
                    var ended = 0
                    while ended < 2, await group.next() == .toItsEnd { ended += 1 }
                    group.cancelAll()
                }
            }
            return WorkerEnd(result.terminationStatus)
        } catch {
            return .notStarted(reason: "\(error)")
        }
    }
}
