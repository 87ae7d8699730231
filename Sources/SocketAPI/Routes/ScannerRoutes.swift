import Acquisition
import Curation
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
        routes.on(.patch, "/scanners/{name}", role: .technician) { request, context, caller in
            let change = try Request.decode(ScannerChange.self, from: try await request.bodyBytes(), keys: ScannerChange.keys)
            return try JSONResponse.make(
                await station.renameScanner(context.parameters.require("name"), to: change.name, by: caller))
        }
        routes.on(.delete, "/scanners/{name}", role: .technician) { _, context, caller in
            try await station.forgetScanner(context.parameters.require("name"), by: caller)
            return Response(status: .noContent)
        }
        routes.on(.post, "/scanners/{name}/retry", role: .operator) { _, context, caller in
            try JSONResponse.make(await station.retryScanner(context.parameters.require("name"), by: caller))
        }
        routes.on(.post, "/scanners/{name}/trigger", role: .operator) { request, context, caller in
            let trigger = try Request.decode(NewTrigger.self, from: try await request.bodyBytes(), keys: NewTrigger.keys)
            return try JSONResponse.make(
                await station.acquisition.trigger(trigger, scanner: context.parameters.require("name"), by: caller), status: .accepted)
        }
        routes.on(.post, "/scanners/{name}/previews", role: .operator) { request, context, caller in
            let preview = try Request.decode(NewPreview.self, from: try await request.bodyBytes(), keys: NewPreview.keys)
            return try JSONResponse.make(await station.preview(context.parameters.require("name"), preview, by: caller), status: .created)
        }
        routes.on(.get, "/previews/{preview}", role: .operator) { request, context, _ in
            let preview = Identifier<ScannerPreview>(rawValue: try context.parameters.require("preview"))
            guard let path = await station.pictures.preview(preview) else { throw Problem(.previewUnknown, ["preview": preview.rawValue]) }
            return try await PictureResponse.make(path: path, tag: preview.rawValue, request: request, context: context)
        }
        // Reading options opens the scanner, which may light its lamp and keeps others out: an operator's act.
        routes.on(.get, "/scanners/{name}/options", role: .operator) { _, context, _ in
            try JSONResponse.make(Page(items: await station.registry.options(of: context.parameters.require("name"))))
        }
    }
}
