import PlatenClient
import PlatenModel

/// Follows the scanners of a station, through broken connections and restarts of the daemon.
///
/// Events only tell when to look: the list is read after each subscription and after each event of a scanner, so no state is missed for long.
struct ScannerWatch: Sendable {
    private static let kinds: Set<EventKind> = [.scannerAppeared, .scannerChanged, .scannerRenamed, .scannerForgotten]

    let client: StationClient
    var pause = RetryPause()

    /// Returns only by throwing: what `show` throws, a problem of the first connection, or a later one that waiting does not mend.
    ///
    /// - Parameters:
    ///   - interrupted: told once each time the station stops answering.
    ///   - resumed: told when it answers again.
    func run(show: (Page<Scanner>) throws -> Void, interrupted: (Problem) -> Void, resumed: () -> Void) async throws {
        var hasBegun = false
        var attempt = 0
        while true {
            var lost = Problem(.daemonUnreachable, ["socket": client.socket])
            do {
                let events = try await client.events()
                let scanners = try await client.scanners()
                if attempt > 0 { resumed() }
                (hasBegun, attempt) = (true, 0)
                try show(scanners)
                for try await event in events where Self.kinds.contains(event.kind) {
                    try show(try await client.scanners())
                }
            } catch let problem as Problem where hasBegun && problem.isTemporary {
                lost = problem
            }
            if attempt == 0 { interrupted(lost) }
            try await Task.sleep(for: pause.duration(beforeAttempt: attempt))
            attempt += 1
        }
    }
}
