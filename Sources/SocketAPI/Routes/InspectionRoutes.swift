import Catalogue
import Curation
import Hummingbird
import PlatenModel
import Station

/// Samples that people look at: `/v1/inspections`, and those of one job.
struct InspectionRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/inspections", role: .viewer) { request, _, caller in
            try JSONResponse.make(
                Page(items: await station.catalogue.openInspections(for: caller, limit: try request.pageSize())))
        }
        routes.on(.get, "/jobs/{job}/inspections", role: .viewer) { _, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            return try JSONResponse.make(Page(items: await station.catalogue.inspections(of: job.id)))
        }
        routes.on(.post, "/jobs/{job}/inspections", role: .operator) { _, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            return try JSONResponse.make(
                Page(items: await station.curator.beginInspections(of: job, by: caller.userName)), status: .created)
        }
        routes.on(.post, "/captures/{capture}/inspection", role: .operator) { request, context, caller in
            let capture = try await station.catalogue.capture(context.parameters.require("capture"), for: caller)
            let job = try await station.catalogue.job(capture.job.rawValue, for: caller)
            let decision = try Request.decode(
                NewInspectionDecision.self, from: try await request.bodyBytes(), keys: NewInspectionDecision.keys)
            return try JSONResponse.make(await station.curator.decide(capture, in: job, decision, by: caller.userName), status: .created)
        }
    }
}
