import Catalogue
import Curation
import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// `/v1/fixity-runs` and the checks of a capture
struct FixityRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.post, "/fixity-runs", role: .operator) { request, _, caller in
            let asked = try Request.decode(NewFixityRun.self, from: try await request.bodyBytes(), keys: NewFixityRun.keys)
            var job: Job?
            if let name = asked.job { job = try await station.catalogue.job(name, for: caller) }
            return try JSONResponse.make(await station.fixity.start(asked, job: job, by: caller), status: .accepted)
        }
        routes.on(.get, "/fixity-runs/{run}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.fixity.run(context.parameters.require("run"), for: caller))
        }
        routes.on(.delete, "/fixity-runs/{run}", role: .operator) { _, context, caller in
            try JSONResponse.make(await station.fixity.cancel(context.parameters.require("run"), by: caller), status: .accepted)
        }
        routes.on(.get, "/captures/{capture}/fixity", role: .viewer) { request, context, caller in
            let capture = try await station.catalogue.capture(context.parameters.require("capture"), for: caller)
            return try JSONResponse.make(
                await station.catalogue.fixityChecks(of: capture.id, cursor: request.query("cursor"), limit: try request.pageSize()))
        }
    }
}
