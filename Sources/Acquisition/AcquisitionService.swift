import Catalogue
import Devices
import FoundationEssentials
import Logging
import Naming
import PlatenModel

/// Starts, follows and moves cycles: who scans what now. One cycle a scanner; a cycle outlives the client that started it.
public actor AcquisitionService {
    struct Running {
        let cycle: Cycle
        let restrictedTo: [String]
        let control: CycleControl
        let task: Task<Void, Never>
    }

    nonisolated let surroundings: AcquisitionSurroundings
    var running: [Identifier<Cycle>: Running] = [:]
    private var isStopping = false

    public init(_ surroundings: AcquisitionSurroundings) {
        self.surroundings = surroundings
    }

    /// Cycles that have not ended.
    public var runningCycles: [Identifier<Cycle>] {
        running.keys.sorted { $0.rawValue < $1.rawValue }
    }

    /// Those of them that a caller may know of.
    public func runningCycles(for caller: Caller) -> [Identifier<Cycle>] {
        running.filter { caller.maySee(restrictedTo: $0.value.restrictedTo) }.keys.sorted { $0.rawValue < $1.rawValue }
    }

    /// Takes the scanner and starts the cycle. Returns once the cycle is in the catalogue; its end is an event.
    ///
    /// Throws where the profile or scanner is unknown or does not fit, and `scanner-busy` with the holder where another cycle has the scanner
    /// and the request does not ask to wait.
    ///
    /// - Parameter idempotencyKey: the caller's key of the request, kept with the cycle.
    public func start(
        _ request: NewCycle, in job: Job, by caller: Caller, idempotencyKey: String? = nil
    ) async throws(Problem) -> Cycle {
        if isStopping { throw Problem(.stationStopping) }
        if let count = request.count, !(1...CycleLimits.maximumCount).contains(count) {
            throw Problem(.requestMalformed, ["reason": "count is not between 1 and \(CycleLimits.maximumCount)"])
        }
        let profile = try surroundings.profile(request.profile)
        if let replaced = request.replaces { try await checkReplacement(of: replaced, request, profile, in: job, by: caller) }
        let (scanner, doubts) = try await scanner(for: request, profile, job, by: caller)
        try checkNames(profile.resolved(for: scanner), job, scanner, numberFrom: request.numberFrom)
        let identifier = Identifier<Cycle>.make()
        let holder = ScannerHolder(user: caller.userName, jobName: job.name, cycle: identifier, restrictedTo: job.restrictedTo)
        let isClaimed = try await claimNow(scanner.name, for: holder, orWait: request.wait ?? false)
        let cycle = Cycle(
            id: identifier, job: job.id, jobName: job.name, scanner: scanner.name, profile: profile.resolved(for: scanner),
            requestedCount: request.replaces == nil ? request.count : 1,
            trigger: request.trigger, onFault: request.onFault ?? .pause, state: isClaimed ? .running : .waiting, startedBy: caller.userName,
            started: Date(), numberFrom: request.numberFrom, replaces: request.replaces)
        let events: [Event]
        do throws(Problem) {
            events = try await surroundings.catalogue.beginCycle(cycle, by: caller, against: doubts, idempotencyKey: idempotencyKey)
        } catch {
            if isClaimed { await surroundings.registry.release(scanner.name) }
            throw error
        }
        let control = CycleControl()
        let runner = CycleRunner(
            surroundings: surroundings, cycle: cycle, job: job, scanner: scanner, caller: caller, holder: holder, control: control,
            isClaimed: isClaimed)
        // Known before it is announced: who hears of it may cancel it at once.
        running[identifier] = Running(
            cycle: cycle, restrictedTo: job.restrictedTo, control: control,
            task: Task {
                for event in events { await surroundings.announcer.announce(event, restrictedTo: job.restrictedTo) }
                await run(runner)
            })
        if isStopping { await control.cancel() }
        return cycle
    }

    /// Stops a cycle as soon as the driver lets it. What was captured is kept.
    public func cancel(_ cycle: Cycle, by caller: Caller) async throws(Problem) -> Cycle {
        try await act(on: cycle, "cycle.cancel", by: caller) { control in
            await control.cancel()
            return true
        }
    }

    /// Pauses a cycle before its next page.
    public func pause(_ cycle: Cycle, by caller: Caller) async throws(Problem) -> Cycle {
        try await act(on: cycle, "cycle.pause", by: caller, else: .cycleNotRunning) { await $0.pause() }
    }

    /// Goes on with a paused cycle, at the page that is next.
    public func resume(_ cycle: Cycle, by caller: Caller) async throws(Problem) -> Cycle {
        try await act(on: cycle, "cycle.resume", by: caller, else: .cycleNotPaused) { await $0.resume() }
    }

    /// Ends a cycle after the page under way, as complete with what was captured.
    public func end(_ cycle: Cycle, by caller: Caller) async throws(Problem) -> Cycle {
        try await act(on: cycle, "cycle.end", by: caller, else: .cycleNotRunning) { await $0.end() }
    }

    /// Cancels all cycles and returns when the last has ended. No cycle starts after.
    public func shutdown() async {
        isStopping = true
        for cycle in running.values { await cycle.control.cancel() }
        // One that was just being started joins late, cancelled already.
        while let (identifier, cycle) = running.first {
            await cycle.task.value
            running[identifier] = nil
        }
    }

    /// Runs a cycle, and those that go on with its stack.
    private func run(_ first: CycleRunner) async {
        var runner = first
        while true {
            let identifier = runner.cycle.id
            let next = await runner.run()
            guard let next, let task = running[identifier]?.task else {
                running[identifier] = nil
                return
            }
            running[next.cycle.id] = Running(
                cycle: next.cycle, restrictedTo: next.job.restrictedTo, control: next.control, task: task)
            running[identifier] = nil
            runner = next
        }
    }

    /// Does something to a running cycle, with its trace in the audit. `refusal`: what it means that the cycle did not take it.
    func act(
        on cycle: Cycle, _ action: String, by caller: Caller, else refusal: ProblemCode = .cycleEnded,
        _ body: (CycleControl) async -> Bool
    ) async throws(Problem) -> Cycle {
        guard let running = running[cycle.id] else { throw Problem(.cycleEnded, ["cycle": cycle.id.rawValue]) }
        try await surroundings.catalogue.audit(user: caller.userName, action: action, subject: cycle.id.rawValue, detail: cycle.jobName)
        guard await body(running.control) else {
            throw Problem(
                refusal, ["cycle": cycle.id.rawValue, "state": await running.control.state.rawValue, "scanner": cycle.scanner])
        }
        return cycle
    }

    /// What stands in the way of the images' names is told before paper moves.
    private func checkNames(
        _ profile: Profile, _ job: Job, _ scanner: Scanner, numberFrom: PageDesignation?
    ) throws(Problem) {
        if let numberFrom, (try? DesignationRun(from: numberFrom)) == nil {
            throw Problem(.requestMalformed, ["reason": "pages cannot be counted from \(numberFrom)"])
        }
        let template = try NameTemplate.chosen(profile.naming ?? surroundings.configuration().naming)
        let facts = NameFacts(
            job: job.name, item: job.item, sequence: 1, designation: numberFrom,
            side: profile.side(ofImage: 0, from: profile.wantedSource),
            // Parts come with their separators.
            part: profile.slips?.beginsParts == true ? "1" : nil, pass: profile.passes.first?.name, date: CalendarDay(of: Date()),
            scanner: scanner.name, profile: profile.name)
        // A slip may bring another item, of which more is known.
        if profile.slips?.switchesJobs != true { _ = try template.name(facts) }
    }

    /// Returns whether the scanner is taken already; false: the cycle has to stand in line.
    private func claimNow(_ scanner: String, for holder: ScannerHolder, orWait wait: Bool) async throws(Problem) -> Bool {
        do throws(Problem) {
            try await surroundings.registry.claim(scanner, for: holder, wait: false)
            return true
        } catch {
            guard wait, error.code == .scannerBusy else { throw error }
            return false
        }
    }
}
