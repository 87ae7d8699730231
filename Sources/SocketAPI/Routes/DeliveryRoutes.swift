import Catalogue
import Curation
import Hummingbird
import PlatenModel
import Station

/// `/v1/jobs/{job}/deliveries` and `/v1/destinations`
struct DeliveryRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/destinations", role: .viewer) { _, _, _ in
            try JSONResponse.make(Page(items: station.configuration.destinations.map { DestinationSummary($0) }))
        }
        routes.on(.get, "/jobs/{job}/deliveries", role: .viewer) { _, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            var deliveries: [JobDelivery] = []
            for delivery in try await station.catalogue.deliveries(of: job) { deliveries.append(await station.deliveries.current(delivery)) }
            return try JSONResponse.make(Page(items: deliveries))
        }
        routes.on(.post, "/jobs/{job}/deliveries", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let body = try await request.bodyBytes()
            return try await IdempotentRequest(station: station, request: request, body: body, caller: caller).answer(status: .accepted) {
                try await station.deliveries.start(
                    try Request.decode(NewDelivery.self, from: body, keys: NewDelivery.keys), of: job, by: caller.userName)
            }
        }
        routes.on(.get, "/jobs/{job}/deliveries/{delivery}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.deliveries.current(try await delivery(context, caller)))
        }
        routes.on(.delete, "/jobs/{job}/deliveries/{delivery}", role: .operator) { _, context, caller in
            let delivery = try await delivery(context, caller)
            return try JSONResponse.make(await station.deliveries.cancel(delivery, by: caller.userName), status: .accepted)
        }
    }

    private func delivery(_ context: SocketRequestContext, _ caller: Caller) async throws -> JobDelivery {
        let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
        return try await station.catalogue.delivery(context.parameters.require("delivery"), of: job)
    }
}
