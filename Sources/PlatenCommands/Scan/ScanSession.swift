import PlatenClient
import PlatenModel

/// One cycle from its request to its end, as `scan` runs it, or to a pause that nobody can answer.
struct ScanSession: Sendable {
    /// Requests to start are sent so often where the answer is lost; the key keeps them from starting two cycles.
    private static let startAttempts = 4

    let client: StationClient
    let display: any ScanDisplay
    var pause = RetryPause()
    /// Begins to read keys, with which a person answers what the cycle waits for. Nil: nobody is at the keyboard.
    var keys: (@Sendable () -> (any KeySource)?)?

    /// The job to scan into: the one named, or a new one of today. Profile and scanner are looked up first, so that a slip of the hand
    /// leaves no empty job behind.
    func job(named name: String?, for request: NewCycle) async throws -> Job {
        _ = try await client.profile(request.profile)
        if let scanner = request.scanner { _ = try await client.scanner(scanner) }
        if let name { return try await client.job(name) }
        return try await client.createJob()
    }

    /// Starts a cycle and returns it, and those that went on with its stack, after the end; where nobody is at the keyboard, also when it is paused.
    ///
    /// - Parameter presses: of Ctrl-C. The first cancels the cycle, the second throws `CancellationError` and leaves it to the station.
    func run(_ request: NewCycle, in job: Job, key: String, presses: AsyncStream<Void>) async throws -> ScanOutcome {
        let cancellation = ScanCancellation()
        let prompt = keys.map { _ in ScanPrompt(client: client, display: display) }
        return try await withThrowingTaskGroup(of: ScanOutcome?.self) { group in
            group.addTask { try await scan(request, in: job, key: key, cancellation, prompt) }
            group.addTask {
                try await watch(presses, cancellation)
                return nil
            }
            if let keys, let prompt { group.addTask { await prompt.listen(keys).map { ScanOutcome(last: $0) } } }
            while let ended = try await group.next() {
                guard let ended else { continue }
                group.cancelAll()
                return ended
            }
            throw CancellationError()
        }
    }

    private func scan(
        _ request: NewCycle, in job: Job, key: String, _ cancellation: ScanCancellation, _ prompt: ScanPrompt?
    ) async throws -> ScanOutcome {
        // Before the start, so that the first event is seen too.
        let events = try await client.events()
        let cycle = try await start(request, in: job, key: key)
        if cycle.state == .waiting { display.note("Waiting for \(cycle.scanner).") }
        var outcome = ScanOutcome(last: try await follow(cycle, events: events, cancellation, prompt))
        while let next = outcome.last.continuedBy {
            let cycle = try await client.cycle(next.rawValue)
            display.note("The slip of the job \(cycle.jobName) came: its pages follow.")
            outcome.earlier.append(outcome.last)
            outcome.last = try await follow(cycle, events: nil, cancellation, prompt)
        }
        return outcome
    }

    private func follow(
        _ cycle: Cycle, events: EventStream?, _ cancellation: ScanCancellation, _ prompt: ScanPrompt?
    ) async throws -> Cycle {
        if await cancellation.started(cycle.id) { await cancel(cycle.id) }
        return try await CycleFollower(client: client, pause: pause).follow(
            cycle, events: events,
            show: { event in
                // What a prompt asks tells the same, and what to do about it.
                if prompt == nil || event.kind != .cyclePaused && event.kind != .cycleArmed { display.show(event) }
            },
            met: { cycle in
                if let prompt { await prompt.meet(cycle) } else { cycle.state != .paused }
            },
            interrupted: { display.note("\($0.sentence) The scan goes on or is ended by platend; waiting for it.") })
    }

    private func start(_ request: NewCycle, in job: Job, key: String) async throws -> Cycle {
        for attempt in 0..<Self.startAttempts - 1 {
            do {
                return try await client.startCycle(in: job.id, request, key: key)
            } catch let problem as Problem where problem.isTemporary {
                try await Task.sleep(for: pause.duration(beforeAttempt: attempt))
            }
        }
        return try await client.startCycle(in: job.id, request, key: key)
    }

    private func watch(_ presses: AsyncStream<Void>, _ cancellation: ScanCancellation) async throws {
        for await _ in presses {
            switch await cancellation.press() {
            case .cancel(let cycle):
                // On its own: a station that does not answer must not keep the second press waiting.
                Task { await cancel(cycle) }
            case .wait:
                display.note("Cancelling as soon as the cycle has begun.")
            case .leave:
                display.note("Not waiting. See what became of the cycle with: platenctl status")
                throw CancellationError()
            }
        }
    }

    private func cancel(_ cycle: Identifier<Cycle>) async {
        display.note("Cancelling; what is captured is kept. Ctrl-C again leaves the cycle to platend.")
        do {
            _ = try await client.cancelCycle(cycle.rawValue)
        } catch let problem as Problem where problem.code == .cycleEnded {
            // It was faster, which is what was wanted.
        } catch let problem as Problem {
            display.note("The cycle could not be cancelled. \(problem)")
        } catch {
            // The program ends.
        }
    }
}
