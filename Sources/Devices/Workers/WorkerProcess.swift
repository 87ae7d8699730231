import Foundation
import LinuxSystem
import Logging
import PlatenModel
import Subprocess
import WorkerProtocol

/// One `platen-worker` and the conversation with it.
///
/// Commands run one at a time. A command that stays silent beyond its deadline, and a worker that ends, fail the running command with a
/// problem; after either the worker is gone or on its way out, and a new one must be started.
public actor WorkerProcess {
    private enum State {
        case running(ProcessGroup)
        case ended(WorkerEnd)
    }

    private struct RunningCommand {
        let id: Int
        let command: WorkerCommand
        var clock: CommandClock
        var silentSince: Double
        var cancelledAt: Double?
        let onReport: @Sendable (WorkerReport) async -> Void
        let continuation: CheckedContinuation<WorkerReport, any Error>
    }

    /// The stable name of the scanner, for problems and the log.
    nonisolated let scanner: String
    nonisolated let device: String
    let settings: WorkerSettings
    private let socket: LineSocket
    let logger: Logger
    private var state: State
    private var command: RunningCommand?
    private var lastIdentifier = 0
    private var watch: Task<Void, Never>?
    private var escalation: Task<Void, Never>?
    /// A cancel that came between two commands stops the next one.
    private var isCancelRequested = false
    /// What the worker said before it left by itself.
    private var farewell: Problem?
    /// What somebody waits for.
    enum Milestone: Hashable {
        /// The end of the process.
        case end
        /// All pages that were read are on disk, or lost.
        case pages
    }

    private var waiters: [Int: (milestone: Milestone, continuation: CheckedContinuation<Void, Never>)] = [:]
    private var lastWaiter = 0
    /// Pages that were read and are not yet on disk.
    var pages = PagesInWriting()
    /// Images that this process took.
    public private(set) var imageCount = 0
    /// Memory of its own when it had opened its scanner, in bytes.
    private var memoryAtOpen: Int?

    init(scanner: String, device: String, settings: WorkerSettings, socket: LineSocket, processGroup: ProcessGroup, logger: Logger) {
        self.scanner = scanner
        self.device = device
        self.settings = settings
        self.socket = socket
        self.logger = logger
        state = .running(processGroup)
    }

    /// Whether the process still runs and was not given up.
    public var isAlive: Bool {
        if case .running = state { !isDoomed } else { false }
    }

    var isRunning: Bool {
        if case .running = state { true } else { false }
    }

    /// Whether the process was given up; its end may still be to come.
    public private(set) var isDoomed = false

    /// Bytes by which its own memory (RssAnon) has grown since it opened the scanner; 0 where that cannot be told.
    public var growth: Int {
        guard case .running(let group) = state, let memoryAtOpen, let now = ProcessMemory.anonymousBytes(of: group.leaderIdentifier) else {
            return 0
        }
        return max(0, now - memoryAtOpen)
    }

    /// Runs a command to its last report. `onReport` sees the reports before it, in order.
    public func perform(
        _ command: WorkerCommand, onReport: @escaping @Sendable (WorkerReport) async -> Void = { _ in }
    ) async throws(Problem) -> WorkerReport {
        if case .ended(let end) = state { throw farewell ?? end.problem(scanner: scanner, device: device, program: settings.program) }
        if isDoomed { throw farewell ?? Problem(.scannerInputOutput, ["scanner": scanner, "operation": "its driver was ended"]) }
        guard self.command == nil else {
            throw Problem(.workerProtocol, ["scanner": scanner, "reason": "two commands at once"])
        }
        if isCancelRequested, command != .end { throw Problem(.scanCancelled, ["scanner": scanner]) }
        lastIdentifier += 1
        let request = WorkerRequest(id: lastIdentifier, command: command)
        do {
            let report = try await withCheckedThrowingContinuation { continuation in
                self.command = RunningCommand(
                    id: request.id, command: command, clock: CommandClock(command, deadlines: settings.deadlines),
                    silentSince: MonotonicClock.seconds(), onReport: onReport, continuation: continuation)
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
    /// ended.
    public func cancel() {
        isCancelRequested = true
        sendCancel()
    }

    /// Ends a running watch of the sensors; does nothing where another command runs.
    public func endWatch() {
        guard case .watchSensors? = command?.command else { return }
        sendCancel()
    }

    private func sendCancel() {
        guard command != nil, command?.cancelledAt == nil else { return }
        command?.cancelledAt = MonotonicClock.seconds()
        lastIdentifier += 1
        send(WorkerRequest(id: lastIdentifier, command: .cancel))
        if let id = command?.id { watchDeadlines(of: id) }
    }

    /// Ends the process, first politely: a worker goes when its socket closes. Returns when it is gone, or when not even SIGKILL ended it
    /// within ten seconds, as with a driver that is stuck in the kernel.
    public func stop() async {
        await waitForPages(within: settings.deadlines.finish)
        socket.finishSending()
        escalate(after: settings.deadlines.kill)
        _ = await waitForEnd(within: 2 * settings.deadlines.kill + WorkerEnd.patienceAfterKill)
    }

    /// The scanner has gone: whatever runs fails with `problem`, and the process ends as soon as the pages are on disk that were read.
    func abandon(_ problem: Problem) {
        farewell = problem
        isDoomed = true
        fail(with: problem)
        Task {
            await waitForPages(within: settings.deadlines.finish)
            kill()
        }
    }

    /// Kills the whole process group at once.
    public func kill() {
        isDoomed = true
        if case .running(let group) = state { group.signal(SIGKILL) }
    }

    /// Waits for the process to be gone. Returns whether it is.
    public func waitForEnd(within seconds: Double) async -> Bool {
        guard isRunning else { return true }
        await wait(for: .end, within: seconds)
        return !isRunning
    }

    func wait(for milestone: Milestone, within seconds: Double) async {
        lastWaiter += 1
        let waiter = lastWaiter
        let timer = Task {
            try? await Task.sleep(for: .seconds(seconds))
            stopWaiting(waiter)
        }
        await withCheckedContinuation { waiters[waiter] = (milestone, $0) }
        timer.cancel()
    }

    private func stopWaiting(_ waiter: Int) {
        waiters.removeValue(forKey: waiter)?.continuation.resume()
    }

    func endWaiting(for milestone: Milestone) {
        for (waiter, entry) in waiters where entry.milestone == milestone { stopWaiting(waiter) }
    }

    // MARK: What the process does

    func receive(_ reply: WorkerReply) async {
        if receiveOutcome(reply.report) { return }
        if reply.id == 0, case .failed(let problem) = reply.report { farewell = problem }
        guard var running = command, reply.id == running.id else {
            // The command that was given up has come back after all: the driver may close its scanner properly.
            if isDoomed, reply.report.isLast { socket.finishSending() }
            logger.debug("stray reply", metadata: ["id": "\(reply.id)"])
            return
        }
        if reply.report.isLast {
            command = nil
            watch?.cancel()
            note(reply.report, of: running.command)
            running.continuation.resume(returning: reply.report)
        } else {
            let allowance = running.clock.allowance
            if running.clock.advance(with: reply.report) { running.silentSince = MonotonicClock.seconds() }
            command = running
            // The watch sleeps to the deadline that it knew: one that comes sooner has to be told to it.
            if running.clock.allowance < allowance { watchDeadlines(of: running.id) }
            await running.onReport(reply.report)
        }
    }

    private func note(_ report: WorkerReport, of command: WorkerCommand) {
        switch report {
        case .opened:
            if case .running(let group) = state { memoryAtOpen = ProcessMemory.anonymousBytes(of: group.leaderIdentifier) }
        case .pageRead(let page):
            imageCount += 1
            if case .acquire(let request) = command { pages.begin(request.capture) }
            for clip in page.clips { pages.begin(clip.capture) }
        default: break
        }
    }

    func ended(_ end: WorkerEnd) {
        guard case .running = state else { return }
        state = .ended(end)
        socket.close()
        escalation?.cancel()
        if let running = command {
            fail(
                with: running.cancelledAt == nil
                    ? farewell ?? end.problem(scanner: scanner, device: device, program: settings.program)
                    : Problem(.scanCancelled, ["scanner": scanner]))
        }
        pages.abandonAll(farewell ?? end.problem(scanner: scanner, device: device, program: settings.program))
        endWaiting(for: .pages)
        endWaiting(for: .end)
    }

    private func fail(with problem: Problem) {
        watch?.cancel()
        guard let running = command else { return }
        command = nil
        running.continuation.resume(throwing: problem)
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

    /// Nil: the command is over, or may take for ever.
    private func secondsToDeadline(of id: Int) -> Double? {
        guard let running = command, running.id == id else { return nil }
        let now = MonotonicClock.seconds()
        if let cancelledAt = running.cancelledAt { return max(0, cancelledAt + settings.deadlines.cancel - now) }
        guard running.clock.allowance < .infinity else { return nil }
        return max(0, running.silentSince + running.clock.allowance - now)
    }

    /// Returns whether the command is over.
    private func expire(_ id: Int) -> Bool {
        guard let running = command, running.id == id else { return true }
        let now = MonotonicClock.seconds()
        if let cancelledAt = running.cancelledAt {
            guard now >= cancelledAt + settings.deadlines.cancel else { return false }
            logger.warning("worker ended: cancel had no effect")
            isDoomed = true
            fail(with: Problem(.scanCancelled, ["scanner": scanner]))
            escalate(after: 0)
            return true
        }
        guard now >= running.silentSince + running.clock.allowance else { return false }
        logger.warning("worker given up: deadline passed", metadata: ["stage": "\(running.clock.stage)"])
        sendCancel()
        isDoomed = true
        fail(
            with: Problem(
                .driverHung, ["scanner": scanner, "seconds": OptionValue.plain(running.clock.allowance), "operation": running.clock.stage]))
        // The driver gets the time of a cancel: one that comes back parks its scanner.
        escalate(after: settings.deadlines.cancel)
        return true
    }

    /// SIGTERM after a grace, SIGKILL for the whole group after another one.
    private func escalate(after seconds: Double) {
        guard escalation == nil else { return }
        escalation = Task { [settings] in
            for (grace, signal) in [(seconds, SIGTERM), (settings.deadlines.kill, SIGKILL)] {
                try? await Task.sleep(for: .seconds(grace))
                await waitForPages(within: settings.deadlines.finish)
                guard !Task.isCancelled, case .running(let group) = state else { return }
                isDoomed = true
                group.signal(signal)
            }
        }
    }
}
