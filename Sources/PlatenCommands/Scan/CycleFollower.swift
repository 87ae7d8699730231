import LinuxSystem
import PlatenClient
import PlatenModel

/// Waits for the end of a cycle, through broken connections and restarts of the daemon.
///
/// Events only tell when to look: what counts is the state of the cycle, which is read after each subscription. So no end is ever missed.
struct CycleFollower: Sendable {
    let client: StationClient
    var pause = RetryPause()
    /// Seconds to wait for a daemon that does not answer.
    var patience = 120.0

    /// Returns the cycle as it is after its end.
    ///
    /// - Parameters:
    ///   - events: a subscription that was made before the cycle began. Nil: one is made.
    ///   - show: gets the events of this cycle.
    ///   - interrupted: told once each time the daemon stops answering.
    /// - Throws: a problem that waiting does not mend, `daemon-unreachable` when the patience is over.
    func follow(
        _ cycle: Cycle, events: EventStream? = nil, show: @Sendable (Event) -> Void = { _ in },
        interrupted: @Sendable (Problem) -> Void = { _ in }
    ) async throws -> Cycle {
        var subscription = events
        var attempt = 0
        var lostSince: Double?
        while true {
            do {
                let events: EventStream
                if let subscription { events = subscription } else { events = try await client.events(cycle: cycle.id) }
                subscription = nil
                let current = try await client.cycle(cycle.id.rawValue)
                if current.state.isEnded { return current }
                attempt = 0
                lostSince = nil
                if try await pass(on: events, of: cycle, to: show) {
                    let ended = try await client.cycle(cycle.id.rawValue)
                    if ended.state.isEnded { return ended }
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

    /// Returns true when the cycle's end was announced, false when the stream ended without it.
    private func pass(on events: EventStream, of cycle: Cycle, to show: @Sendable (Event) -> Void) async throws -> Bool {
        for try await event in events where event.cycle == cycle.id {
            show(event)
            if event.kind == .cycleEnded { return true }
        }
        return false
    }
}
