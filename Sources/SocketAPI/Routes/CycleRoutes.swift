import Acquisition
import Catalogue
import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// `/v1/cycles/{cycle}`
struct CycleRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/cycles/{cycle}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.catalogue.cycle(context.parameters.require("cycle"), for: caller))
        }
        routes.on(.delete, "/cycles/{cycle}", role: .operator) { _, context, caller in
            let cycle = try await station.catalogue.cycle(context.parameters.require("cycle"), for: caller)
            return try JSONResponse.make(await station.acquisition.cancel(cycle, by: caller), status: .accepted)
        }
    }
}
