import Catalogue
import Curation
import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// `/v1/captures`
struct CaptureRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/captures", role: .viewer) { request, _, caller in
            try JSONResponse.make(try await list(request, caller))
        }
        routes.on(.get, "/captures/{capture}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.catalogue.capture(context.parameters.require("capture"), for: caller))
        }
        routes.on(.get, "/captures/{capture}/quality", role: .viewer) { _, context, caller in
            let capture = try await station.catalogue.capture(context.parameters.require("capture"), for: caller)
            return try JSONResponse.make(await station.quality(of: capture, for: caller))
        }
        for kind in PictureKind.allCases {
            routes.on(.get, "/captures/{capture}/\(kind.rawValue)", role: .viewer) { request, context, caller in
                let capture = try await station.catalogue.capture(context.parameters.require("capture"), for: caller)
                let path = try await station.picture(kind, of: capture)
                return try await PictureResponse.make(
                    path: path, tag: "\(capture.sha256)-\(kind.rawValue)", mediaType: kind.mediaType, request: request, context: context)
            }
        }
        for method in [HTTPRequest.Method.get, .head] {
            routes.on(method, "/captures/{capture}/master", role: .viewer) { request, context, caller in
                let capture = try await station.catalogue.capture(context.parameters.require("capture"), for: caller)
                let path = try await station.masterPath(of: capture)
                return try await MasterResponse.make(capture, path: path, request: request, context: context)
            }
        }
    }

    private func list(_ request: Request, _ caller: Caller) async throws -> Page<Capture> {
        var job: Identifier<Job>?
        if let name = request.query("job") { job = try await station.catalogue.job(name, for: caller).id }
        var cycle: Identifier<Cycle>?
        if let identifier = request.query("cycle") { cycle = try await station.catalogue.cycle(identifier, for: caller).id }
        return try await station.catalogue.captures(
            job: job, cycle: cycle, for: caller, cursor: request.query("cursor"), limit: try request.pageSize())
    }
}
