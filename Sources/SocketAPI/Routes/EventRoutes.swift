import Catalogue
import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// `/v1/events`
struct EventRoutes {
    static let lastEventID = HTTPField.Name("Last-Event-ID")

    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/events", role: .viewer) { request, _, caller in
            let after = try position(request)
            var cycle: Identifier<Cycle>?
            if let identifier = request.query("cycle") { cycle = try await station.catalogue.cycle(identifier, for: caller).id }
            let stream = EventStream(station: station, caller: caller, cycle: cycle)
            let start = try await stream.start(after: after)
            return Response(
                status: .ok, headers: [.contentType: "text/event-stream", .cacheControl: "no-store"],
                body: ResponseBody { writer in
                    try await stream.write(from: start, to: &writer)
                    try await writer.finish(nil)
                })
        }
    }

    /// The id after which the caller wants events. Nil: only what comes from now on.
    private func position(_ request: Request) throws -> Int64? {
        let header = Self.lastEventID.flatMap { request.headers[$0] }
        guard let text = header ?? request.query("after") else { return nil }
        guard let id = Int64(text), id >= 0 else {
            throw Problem(.requestMalformed, ["reason": "the event id \(text) is not a number"])
        }
        return id
    }
}
