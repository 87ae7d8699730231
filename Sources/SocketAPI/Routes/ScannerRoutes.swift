import Devices
import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// `/v1/scanners`
struct ScannerRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/scanners", role: .viewer) { _, _, caller in
            try JSONResponse.make(Page(items: await station.registry.scanners(for: caller)))
        }
        routes.on(.post, "/scanners/refresh", role: .operator) { _, _, caller in
            try JSONResponse.make(Page(items: try await station.refreshScanners(by: caller)))
        }
        routes.on(.get, "/scanners/{name}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.registry.scanner(named: context.parameters.require("name"), for: caller))
        }
        // Reading options opens the scanner, which may light its lamp and keeps others out: an operator's act.
        routes.on(.get, "/scanners/{name}/options", role: .operator) { _, context, _ in
            try JSONResponse.make(Page(items: await station.registry.options(of: context.parameters.require("name"))))
        }
    }
}
