import Catalogue
import HTTPTypes
import PlatenModel
import Station

/// `/v1/alerts`
struct AlertRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/alerts", role: .viewer) { _, _, _ in
            try JSONResponse.make(Page(items: await station.catalogue.alerts()))
        }
    }
}
