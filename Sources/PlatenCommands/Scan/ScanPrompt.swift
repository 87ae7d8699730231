import PlatenClient
import PlatenModel

/// What a person at the keyboard is offered while a cycle waits for them, and what their keys do.
actor ScanPrompt {
    private let client: StationClient
    private let display: any ScanDisplay
    /// The cycle for which keys count now. Nil: it goes on by itself, or was answered.
    private var offered: Cycle?
    /// Whether keys can come at all.
    private var hasKeys = true
    private let firstOffer: AsyncStream<Void>
    private let firstOfferMade: AsyncStream<Void>.Continuation

    init(client: StationClient, display: any ScanDisplay) {
        self.client = client
        self.display = display
        (firstOffer, firstOfferMade) = AsyncStream.makeStream(of: Void.self)
    }

    /// Tells what the cycle waits for, if it does. Returns false where it is paused and nobody can answer.
    func meet(_ cycle: Cycle) -> Bool {
        withdraw()
        guard cycle.state == .paused || cycle.state == .armed else { return true }
        guard hasKeys else { return cycle.state != .paused }
        offered = cycle
        if cycle.state == .paused { display.note(cycle.problem?.description ?? "The cycle is paused.") }
        display.offer(ScanKey.offer(for: cycle))
        firstOfferMade.finish()
        return true
    }

    /// Reads keys from the moment when the first are offered, so that what is typed before goes to the shell. Returns when no more can come,
    /// with the cycle where it is paused.
    func listen(_ open: @Sendable () -> (any KeySource)?) async -> Cycle? {
        for await _ in firstOffer {}
        if !Task.isCancelled, let keys = open() {
            for await key in keys.presses { await press(key) }
        }
        hasKeys = false
        return offered?.state == .paused ? offered : nil
    }

    /// Does what the key stands for now; other keys do nothing.
    func press(_ key: Character) async {
        guard let cycle = offered, let key = ScanKey(key, for: cycle) else { return }
        // One answer a question: a second press must not take a second page.
        withdraw()
        do {
            try await carryOut(key, on: cycle)
        } catch let problem as Problem where problem.code == .cycleEnded {
            // Somebody else was faster, and the end is on its way.
        } catch let problem as Problem {
            display.note(problem.description)
            if offered == nil {
                offered = cycle
                display.offer(ScanKey.offer(for: cycle))
            }
        } catch {
            // The program ends.
        }
    }

    private func withdraw() {
        if offered != nil { display.offer(nil) }
        offered = nil
    }

    private func carryOut(_ key: ScanKey, on cycle: Cycle) async throws {
        let identifier = cycle.id.rawValue
        switch key {
        case .resume: _ = try await client.resumeCycle(identifier)
        case .begin: _ = try await client.triggerCycle(identifier, .start)
        case .nextPage: _ = try await client.triggerCycle(identifier, .nextPage)
        case .rescanLast: _ = try await client.triggerCycle(identifier, .rescanLast)
        case .end: _ = try await client.endCycle(identifier)
        case .cancel: _ = try await client.cancelCycle(identifier)
        }
    }
}
