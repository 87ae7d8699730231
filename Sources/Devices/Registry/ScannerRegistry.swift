import LinuxSystem
import Logging
import PlatenModel
import WorkerProtocol

/// The scanners of this station: their stable names, their states, and the one worker that each may have.
public actor ScannerRegistry {
    var configuration: StationConfiguration
    var launcher: WorkerLauncher
    let memory: any ScannerMemory
    let onChange: @Sendable (RegistryChange) async -> Void
    let logger: Logger
    var records: [String: ScannerRecord] = [:]
    /// Problems of the last enumeration.
    public private(set) var enumerationProblems: [Problem] = []
    var enumeration: Task<Void, Never>?
    /// Nothing is opened or listed any more.
    var isShutDown = false
    private var lastWaiter = 0

    /// - Parameter onChange: called in the order of the changes.
    public init(
        configuration: StationConfiguration, launcher: WorkerLauncher, memory: any ScannerMemory, logger: Logger,
        onChange: @escaping @Sendable (RegistryChange) async -> Void
    ) {
        self.configuration = configuration
        self.launcher = launcher
        self.memory = memory
        self.logger = logger
        self.onChange = onChange
    }

    /// Takes over a configuration that was read anew. Workers that run keep theirs.
    public func reconfigure(_ configuration: StationConfiguration, launcher: WorkerLauncher) {
        self.configuration = configuration
        self.launcher = launcher
    }

    /// All scanners that were seen since the start, by name.
    public func scanners() -> [Scanner] {
        records.values.map(\.scanner).sorted { $0.name < $1.name }
    }

    public func scanner(named name: String) throws(Problem) -> Scanner {
        try record(of: name).scanner
    }

    /// All scanners as one caller may see them: the cycle of a restricted job is not told.
    public func scanners(for caller: Caller) -> [Scanner] {
        records.values.map { $0.scanner(for: caller) }.sorted { $0.name < $1.name }
    }

    public func scanner(named name: String, for caller: Caller) throws(Problem) -> Scanner {
        try record(of: name).scanner(for: caller)
    }

    /// Asks all drivers for their devices and takes in what is new. A call during an enumeration waits for that one and starts none.
    public func refresh() async {
        if isShutDown { return }
        if let enumeration { return await enumeration.value }
        let task = Task {
            let result: Result<[ReportedDevice], Problem>
            do throws(Problem) {
                result = .success(try await launcher.enumerate())
            } catch {
                result = .failure(error)
            }
            await takeIn(result)
        }
        enumeration = task
        await task.value
        enumeration = nil
    }

    /// Returns when no enumeration runs.
    public func waitForEnumeration() async {
        await enumeration?.value
    }

    private func takeIn(_ result: Result<[ReportedDevice], Problem>) async {
        switch result {
        case .success(let devices):
            enumerationProblems = []
            await update(with: devices.filter { !isIgnored($0) })
        case .failure(let problem):
            enumerationProblems = [problem]
            logger.error("enumeration failed", metadata: ["problem": "\(problem)"])
            await onChange(.driverFailed(problem))
        }
    }

    // MARK: Who has the scanner

    /// Takes a scanner for one holder.
    ///
    /// - Parameter wait: stand in line where another holds it, instead of being refused. A cancelled wait throws.
    public func claim(_ name: String, for holder: ScannerHolder, wait: Bool) async throws(Problem) {
        let current = try record(of: name)
        switch current.scanner.state {
        case .disabled, .absent, .connecting:
            throw Problem(.scannerNotReady, ["scanner": name, "state": current.scanner.state.rawValue])
        default: break
        }
        guard case .held(let other) = current.use else {
            await hold(name, for: holder)
            return
        }
        guard wait else { throw other.problem(scanner: name) }
        lastWaiter += 1
        let waiter = lastWaiter
        do {
            try await withTaskCancellationHandler {
                try await withCheckedThrowingContinuation { (continuation: CheckedContinuation<Void, any Error>) in
                    if Task.isCancelled {
                        continuation.resume(throwing: CancellationError())
                    } else {
                        records[name]?.waiting.append(.init(id: waiter, holder: holder, continuation: continuation))
                    }
                }
            } onCancel: {
                Task { await self.leaveLine(waiter, of: name) }
            }
        } catch {
            throw Problem(.scanCancelled, ["scanner": name])
        }
    }

    /// Gives the scanner back. `problem`: why its use failed; it decides the state that follows.
    public func release(_ name: String, after problem: Problem? = nil) async {
        let worker = records[name]?.worker
        let isAlive = await worker?.isAlive ?? false
        guard var record = records[name], case .held = record.use else { return }
        record.generation += 1
        if record.worker === worker, !isAlive { record.worker = nil }
        record.scanner.cycle = nil
        let (state, reason) = StateAfterUse.of(problem)
        record.scanner.state = state
        record.scanner.stateReason = reason
        let next = record.waiting.isEmpty ? nil : record.waiting.removeFirst()
        record.use = next.map { .held($0.holder) } ?? .idle
        records[name] = record
        // A handle that met such a fault may be dead however often it is tried.
        if state == .faulty || state == .busyElsewhere { letGo(name) }
        await onChange(.changed(record.scanner))
        if let next {
            await hold(name, for: next.holder)
            next.continuation.resume()
        } else {
            closeWhenIdle(name, generation: record.generation)
        }
    }

    private func hold(_ name: String, for holder: ScannerHolder) async {
        guard var record = records[name] else { return }
        record.use = .held(holder)
        record.generation += 1
        record.scanner.state = .scanning
        record.scanner.stateReason = nil
        record.scanner.cycle = holder.cycle
        records[name] = record
        await onChange(.changed(record.scanner))
    }

    private func leaveLine(_ waiter: Int, of name: String) {
        guard let index = records[name]?.waiting.firstIndex(where: { $0.id == waiter }) else { return }
        records[name]?.waiting.remove(at: index).continuation.resume(throwing: CancellationError())
    }

    func record(of name: String) throws(Problem) -> ScannerRecord {
        guard let record = records[name] else { throw Problem(.scannerUnknown, ["scanner": name]) }
        return record
    }
}
