import PlatenModel

extension StationClient {
    /// Hands every event to `receive`, through broken connections and restarts of the daemon, from the last id on each time. Returns only by throwing.
    ///
    /// - Parameters:
    ///   - interrupted: told once each time the connection breaks, and once where events in between are lost (`events-gone`).
    ///   - resumed: told when events flow again.
    /// - Throws: what `receive` throws; a problem of the first connection; a later one that waiting does not mend.
    public func followEvents(
        after: Int64? = nil, cycle: Identifier<Cycle>? = nil, pause: RetryPause = RetryPause(),
        interrupted: (Problem) -> Void, resumed: () -> Void, receive: (Event) throws -> Void
    ) async throws {
        var position = after
        var events = try await self.events(after: position, cycle: cycle)
        while true {
            var lost = Problem(.daemonUnreachable, ["socket": socket])
            var iterator = events.makeAsyncIterator()
            do {
                while let event = try await iterator.next() {
                    position = iterator.position ?? position
                    try receive(event)
                }
            } catch let problem as Problem where problem.isTemporary {
                lost = problem
            }
            position = iterator.position ?? position
            interrupted(lost)
            events = try await resume(after: &position, cycle: cycle, pause: pause, interrupted: interrupted)
            resumed()
        }
    }

    private func resume(
        after position: inout Int64?, cycle: Identifier<Cycle>?, pause: RetryPause, interrupted: (Problem) -> Void
    ) async throws -> EventStream {
        var attempt = 0
        while true {
            try await Task.sleep(for: pause.duration(beforeAttempt: attempt))
            attempt += 1
            do {
                return try await events(after: position, cycle: cycle)
            } catch let problem as Problem where problem.isTemporary {
                continue
            } catch let problem as Problem where problem.code == .eventsGone {
                interrupted(problem)
                position = problem.parameters["oldest"].flatMap(Int64.init)
            }
        }
    }
}
