import HTTPTypes
import PlatenModel
import Station

/// `/v1/status`
struct StatusRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/status", role: .viewer) { _, _, caller in
            try JSONResponse.make(await station.status(for: caller))
        }
    }
}
