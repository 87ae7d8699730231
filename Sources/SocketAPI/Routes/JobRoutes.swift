import Acquisition
import Catalogue
import Hummingbird
import PlatenModel
import Station

/// `/v1/jobs` and the cycles of a job
struct JobRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/jobs", role: .viewer) { request, _, caller in
            try JSONResponse.make(
                await station.catalogue.jobs(for: caller, cursor: request.query("cursor"), limit: try request.pageSize()))
        }
        routes.on(.post, "/jobs", role: .operator) { request, _, caller in
            let body = try await request.bodyBytes()
            return try await IdempotentRequest(station: station, request: request, body: body, caller: caller).answer(status: .created) {
                try await station.createJob(try Request.decode(NewJob.self, from: body, keys: NewJob.keys), by: caller)
            }
        }
        routes.on(.get, "/jobs/{job}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.catalogue.job(context.parameters.require("job"), for: caller))
        }
        routes.on(.get, "/jobs/{job}/cycles", role: .viewer) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            return try JSONResponse.make(
                await station.catalogue.cycles(job: job.id, for: caller, cursor: request.query("cursor"), limit: try request.pageSize()))
        }
        routes.on(.post, "/jobs/{job}/cycles", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let body = try await request.bodyBytes()
            return try await IdempotentRequest(station: station, request: request, body: body, caller: caller).answer(status: .accepted) {
                try await station.acquisition.start(
                    try Request.decode(NewCycle.self, from: body, keys: NewCycle.keys), in: job, by: caller, idempotencyKey: request.idempotencyKey)
            }
        }
    }
}
