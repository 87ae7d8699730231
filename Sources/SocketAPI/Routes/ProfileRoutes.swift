import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// `/v1/profiles`
struct ProfileRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/profiles", role: .viewer) { _, _, _ in
            try JSONResponse.make(Page(items: station.profiles.all))
        }
        routes.on(.get, "/profiles/{name}", role: .viewer) { _, context, _ in
            try JSONResponse.make(station.profiles.profile(named: context.parameters.require("name")))
        }
    }
}
