import Catalogue
import Curation
import Hummingbird
import PlatenModel
import Station

/// `/v1/jobs/{job}/packages`
struct PackageRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/jobs/{job}/packages", role: .viewer) { _, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            var packages: [JobPackage] = []
            for package in try await station.catalogue.packages(of: job) { packages.append(await station.packages.current(package)) }
            return try JSONResponse.make(Page(items: packages))
        }
        routes.on(.post, "/jobs/{job}/packages", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let body = try await request.bodyBytes()
            return try await IdempotentRequest(station: station, request: request, body: body, caller: caller).answer(status: .accepted) {
                try await station.packages.start(
                    try Request.decode(NewPackage.self, from: body, keys: NewPackage.keys), of: job, by: caller.userName)
            }
        }
        routes.on(.get, "/jobs/{job}/packages/{package}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.packages.current(try await package(context, caller)))
        }
        routes.on(.delete, "/jobs/{job}/packages/{package}", role: .operator) { _, context, caller in
            let package = try await package(context, caller)
            return try JSONResponse.make(await station.packages.cancel(package, by: caller.userName), status: .accepted)
        }
    }

    private func package(_ context: SocketRequestContext, _ caller: Caller) async throws -> JobPackage {
        let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
        return try await station.catalogue.package(context.parameters.require("package"), of: job)
    }
}
