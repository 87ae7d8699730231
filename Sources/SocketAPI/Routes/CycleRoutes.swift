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
        moves(in: &routes)
        routes.on(.delete, "/cycles/{cycle}", role: .operator) { _, context, caller in
            let cycle = try await station.catalogue.cycle(context.parameters.require("cycle"), for: caller)
            return try JSONResponse.make(await station.acquisition.cancel(cycle, by: caller), status: .accepted)
        }
    }

    /// What moves a cycle that runs.
    private func moves(in routes: inout SocketRoutes) {
        routes.on(.post, "/cycles/{cycle}/pause", role: .operator) { _, context, caller in
            let cycle = try await station.catalogue.cycle(context.parameters.require("cycle"), for: caller)
            return try JSONResponse.make(await station.acquisition.pause(cycle, by: caller), status: .accepted)
        }
        routes.on(.post, "/cycles/{cycle}/resume", role: .operator) { _, context, caller in
            let cycle = try await station.catalogue.cycle(context.parameters.require("cycle"), for: caller)
            return try JSONResponse.make(await station.acquisition.resume(cycle, by: caller), status: .accepted)
        }
        routes.on(.post, "/cycles/{cycle}/end", role: .operator) { _, context, caller in
            let cycle = try await station.catalogue.cycle(context.parameters.require("cycle"), for: caller)
            return try JSONResponse.make(await station.acquisition.end(cycle, by: caller), status: .accepted)
        }
        routes.on(.post, "/cycles/{cycle}/trigger", role: .operator) { request, context, caller in
            let trigger = try Request.decode(NewTrigger.self, from: try await request.bodyBytes(), keys: NewTrigger.keys)
            let cycle = try await station.catalogue.cycle(context.parameters.require("cycle"), for: caller)
            return try JSONResponse.make(await station.acquisition.trigger(trigger, on: cycle, by: caller), status: .accepted)
        }
    }
}
