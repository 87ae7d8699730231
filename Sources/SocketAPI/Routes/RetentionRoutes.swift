import Curation
import Hummingbird
import PlatenModel
import Station

/// `/v1/retention`
struct RetentionRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/retention", role: .operator) { _, _, caller in
            try JSONResponse.make(await station.retention.overview(for: caller))
        }
        routes.on(.post, "/retention/removals", role: .administrator) { request, _, caller in
            let removal = try Request.decode(NewRemoval.self, from: try await request.bodyBytes(), keys: NewRemoval.keys)
            return try JSONResponse.make(await station.retention.remove(token: removal.token, by: caller))
        }
    }
}
