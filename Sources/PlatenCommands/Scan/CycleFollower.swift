import LinuxSystem
import PlatenClient
import PlatenModel

/// Stays with a cycle until its end, through broken connections and restarts of the daemon.
///
/// Events only tell when to look: what counts is the state of the cycle, which is read after each subscription. So no end is ever missed.
struct CycleFollower: Sendable {
    let client: StationClient
    var pause = RetryPause()
    /// Seconds to wait for a daemon that does not answer.
    var patience = 120.0

    /// Returns the cycle as it is after its end, or as it was when `met` did not want to go on.
    ///
    /// - Parameters:
    ///   - events: a subscription that was made before the cycle began. Nil: one is made.
    ///   - show: gets the events of this cycle.
    ///   - met: gets the unfinished cycle after each subscription and after each change of its state. Returns whether to go on.
    ///   - interrupted: told once each time the daemon stops answering.
    /// - Throws: a problem that waiting does not mend, `daemon-unreachable` when the patience is over.
    func follow(
        _ cycle: Cycle, events: EventStream? = nil, show: @Sendable (Event) -> Void = { _ in },
        met: @Sendable (Cycle) async -> Bool = { _ in true }, interrupted: @Sendable (Problem) -> Void = { _ in }
    ) async throws -> Cycle {
        var subscription = events
        var attempt = 0
        var lostSince: Double?
        while true {
            do {
                let events: EventStream
                if let subscription { events = subscription } else { events = try await client.events(cycle: cycle.id) }
                subscription = nil
                if let last = try await look(at: cycle, met) { return last }
                attempt = 0
                lostSince = nil
                for try await event in events where event.cycle == cycle.id {
                    show(event)
                    if Self.tellsOfState.contains(event.kind), let last = try await look(at: cycle, met) { return last }
                }
            } catch let problem as Problem where problem.isTemporary {
                if lostSince == nil { interrupted(problem) }
                let since = lostSince ?? MonotonicClock.seconds()
                lostSince = since
                if MonotonicClock.seconds() - since > patience { throw problem }
            }
            try await Task.sleep(for: pause.duration(beforeAttempt: attempt))
            attempt += 1
        }
    }

    /// Events after which the state is another one.
    private static let tellsOfState: Set<EventKind> = [.cycleStarted, .cycleArmed, .cyclePaused, .cycleResumed, .cycleEnded]

    /// Reads the cycle. Returns it where it has ended or nobody wants to go on.
    private func look(at cycle: Cycle, _ met: @Sendable (Cycle) async -> Bool) async throws -> Cycle? {
        let current = try await client.cycle(cycle.id.rawValue)
        if current.state.isEnded { return current }
        return await met(current) ? nil : current
    }
}
