import Foundation
import LinuxSystem
import Logging
import PlatenModel
import Subprocess
import WorkerProtocol

/// One `platen-worker` and the conversation with it.
///
/// Commands run one at a time. A command that stays silent beyond its deadline, and a worker that ends, fail the running command with a
/// problem; after either the worker is gone and a new one must be started.
public actor WorkerProcess {
    private enum State {
        case running(ProcessGroup)
        case ended(WorkerEnd)
    }

    private struct RunningCommand {
        let id: Int
        var clock: CommandClock
        var silentSince: Double
        var cancelledAt: Double?
        let onReport: @Sendable (WorkerReport) async -> Void
        let continuation: CheckedContinuation<WorkerReport, any Error>
    }

    /// The stable name of the scanner, for problems and the log.
    nonisolated let scanner: String
    nonisolated let device: String
    private let settings: WorkerSettings
    private let socket: LineSocket
    private let logger: Logger
    private var state: State
    private var command: RunningCommand?
    private var lastIdentifier = 0
    private var watch: Task<Void, Never>?
    /// A cancel that came between two commands stops the next one.
    private var isCancelRequested = false
    /// What the worker said before it left by itself.
    private var farewell: Problem?
    private var endWaiters: [CheckedContinuation<Void, Never>] = []

    init(scanner: String, device: String, settings: WorkerSettings, socket: LineSocket, processGroup: ProcessGroup, logger: Logger) {
        self.scanner = scanner
        self.device = device
        self.settings = settings
        self.socket = socket
        self.logger = logger
        state = .running(processGroup)
    }

    /// Whether the process still runs and was not killed.
    public var isAlive: Bool {
        if case .running = state { !isDoomed } else { false }
    }

    /// Runs a command to its last report. `onReport` sees the reports before it, in order.
    public func perform(
        _ command: WorkerCommand, onReport: @escaping @Sendable (WorkerReport) async -> Void = { _ in }
    ) async throws(Problem) -> WorkerReport {
        if case .ended(let end) = state { throw end.problem(scanner: scanner, device: device, program: settings.program) }
        guard self.command == nil else {
            throw Problem(.workerProtocol, ["scanner": scanner, "reason": "two commands at once"])
        }
        if isCancelRequested, command != .end { throw Problem(.scanCancelled, ["scanner": scanner]) }
        lastIdentifier += 1
        let request = WorkerRequest(id: lastIdentifier, command: command)
        do {
            let report = try await withCheckedThrowingContinuation { continuation in
                self.command = RunningCommand(
                    id: request.id, clock: CommandClock(command, deadlines: settings.deadlines), silentSince: MonotonicClock.seconds(),
                    onReport: onReport, continuation: continuation)
                send(request)
                watchDeadlines(of: request.id)
            }
            if case .failed(let problem) = report { throw problem }
            return report
        } catch let problem as Problem {
            throw problem
        } catch {
            throw Problem(.internalFailure, ["reason": "\(error)"])
        }
    }

    /// A new use of the worker begins: what was cancelled before no longer counts.
    func beginUse() {
        isCancelRequested = false
    }

    /// Asks the running command to stop, or the next one not to begin; it fails with `scan-cancelled`. A worker that does not obey in time is
    /// killed.
    public func cancel() {
        isCancelRequested = true
        guard command != nil, command?.cancelledAt == nil else { return }
        command?.cancelledAt = MonotonicClock.seconds()
        lastIdentifier += 1
        send(WorkerRequest(id: lastIdentifier, command: .cancel))
    }

    /// Ends the process, first politely: a worker goes when its socket closes. Returns when it is gone.
    public func stop() async {
        socket.finishSending()
        let killer = Task {
            try? await Task.sleep(for: .seconds(settings.deadlines.kill))
            if !Task.isCancelled { kill() }
        }
        await waitForEnd()
        killer.cancel()
    }

    /// Whether the process was killed; its end may still be to come.
    public private(set) var isDoomed = false

    /// Kills the whole process group at once.
    public func kill() {
        isDoomed = true
        if case .running(let group) = state { group.signal(SIGKILL) }
    }

    /// Returns when the process is gone.
    public func waitForEnd() async {
        guard case .running = state else { return }
        await withCheckedContinuation { endWaiters.append($0) }
    }

    // MARK: What the process does

    func receive(_ reply: WorkerReply) async {
        if reply.id == 0, case .failed(let problem) = reply.report { farewell = problem }
        guard var running = command, reply.id == running.id else {
            logger.debug("stray reply", metadata: ["id": "\(reply.id)"])
            return
        }
        if reply.report.isLast {
            command = nil
            watch?.cancel()
            running.continuation.resume(returning: reply.report)
        } else {
            if running.clock.advance(with: reply.report) { running.silentSince = MonotonicClock.seconds() }
            command = running
            await running.onReport(reply.report)
        }
    }

    func ended(_ end: WorkerEnd) {
        guard case .running = state else { return }
        state = .ended(end)
        socket.close()
        watch?.cancel()
        if let running = command {
            command = nil
            let problem =
                running.cancelledAt == nil
                ? farewell ?? end.problem(scanner: scanner, device: device, program: settings.program)
                : Problem(.scanCancelled, ["scanner": scanner])
            running.continuation.resume(throwing: problem)
        }
        for waiter in endWaiters { waiter.resume() }
        endWaiters = []
    }

    // MARK: Deadlines

    private func send(_ request: WorkerRequest) {
        do {
            try socket.send(PlatenJSON.line(request))
        } catch {
            // A worker that reads no more is as good as hung; its end fails the command.
            logger.warning("worker does not read", metadata: ["reason": "\(error)"])
            kill()
        }
    }

    private func watchDeadlines(of id: Int) {
        watch?.cancel()
        watch = Task {
            while !Task.isCancelled, let wait = secondsToDeadline(of: id) {
                if wait > 0 {
                    try? await Task.sleep(for: .seconds(wait))
                } else if expire(id) {
                    return
                }
            }
        }
    }

    private func secondsToDeadline(of id: Int) -> Double? {
        guard let running = command, running.id == id else { return nil }
        let now = MonotonicClock.seconds()
        if let cancelledAt = running.cancelledAt { return max(0, cancelledAt + settings.deadlines.cancel - now) }
        // A cancel may come while this sleeps, and its deadline is shorter: look at least that often.
        return min(max(0, running.silentSince + running.clock.allowance - now), settings.deadlines.cancel)
    }

    /// Returns whether the command is over.
    private func expire(_ id: Int) -> Bool {
        guard let running = command, running.id == id else { return true }
        let now = MonotonicClock.seconds()
        if let cancelledAt = running.cancelledAt, now >= cancelledAt + settings.deadlines.cancel {
            command = nil
            running.continuation.resume(throwing: Problem(.scanCancelled, ["scanner": scanner]))
            logger.warning("worker killed: cancel had no effect")
            kill()
            return true
        }
        if running.cancelledAt == nil, now >= running.silentSince + running.clock.allowance {
            command = nil
            running.continuation.resume(
                throwing: Problem(
                    .driverHung,
                    ["scanner": scanner, "seconds": OptionValue.plain(running.clock.allowance), "operation": running.clock.stage]))
            logger.warning("worker killed: deadline passed", metadata: ["stage": "\(running.clock.stage)"])
            kill()
            return true
        }
        return false
    }
}
