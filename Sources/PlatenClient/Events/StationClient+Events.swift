import AsyncHTTPClient
import NIOHTTP1
import PlatenModel

extension StationClient {
    /// Subscribes to the station's events. When this returns, the subscription stands: whatever happens from now on is in the stream.
    ///
    /// - Parameters:
    ///   - after: begin with the events after this id. Nil: only what comes from now on.
    ///   - cycle: only events of this cycle.
    /// - Throws: `events-gone` where events after `after` are no longer kept.
    public func events(after: Int64? = nil, cycle: Identifier<Cycle>? = nil) async throws -> EventStream {
        try await translatingFailures {
            let route = Route.events.query("cycle", cycle?.rawValue)
            var headers = [("Accept", "text/event-stream")]
            if let after { headers.append(("Last-Event-ID", String(after))) }
            return EventStream(body: try await open(.GET, route, headers: headers).body, socket: socket)
        }
    }
}
