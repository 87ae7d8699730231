import Catalogue
import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// `/v1/alerts`
struct AlertRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/alerts", role: .viewer) { _, _, _ in
            try JSONResponse.make(Page(items: await station.catalogue.alerts()))
        }
        routes.on(.patch, "/alerts/{alert}", role: .operator) { request, context, caller in
            let change = try Request.decode(AlertChange.self, from: try await request.bodyBytes(), keys: AlertChange.keys)
            let word = try context.parameters.require("alert")
            guard let number = Int64(word) else { throw Problem(.alertUnknown, ["alert": word]) }
            return try JSONResponse.make(await station.change(alert: number, change, by: caller))
        }
    }
}
