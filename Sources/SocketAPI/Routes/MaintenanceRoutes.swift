import Curation
import Hummingbird
import Maintenance
import PlatenModel
import Station

/// What is done to scanners, and how they are: `/v1/maintenance`, and below `/v1/scanners/{name}`.
struct MaintenanceRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/maintenance", role: .viewer) { _, _, caller in
            try JSONResponse.make(Page(items: await station.maintenance.conditions(for: caller)))
        }
        routes.on(.get, "/scanners/{name}/condition", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.maintenance.condition(of: context.parameters.require("name"), for: caller))
        }
        routes.on(.get, "/scanners/{name}/maintenance", role: .viewer) { _, context, caller in
            try JSONResponse.make(Page(items: await station.maintenance.records(of: context.parameters.require("name"), for: caller)))
        }
        // The scanner may calibrate for a minute; the caller waits, and the act goes on where he does not.
        routes.on(.post, "/scanners/{name}/maintenance", role: .technician) { request, context, caller in
            let wanted = try Request.decode(NewMaintenance.self, from: try await request.bodyBytes(), keys: NewMaintenance.keys)
            let name = try context.parameters.require("name")
            let record = try await Self.toTheEnd { () throws(Problem) in
                try await station.maintenance.perform(wanted, on: name, by: caller)
            }
            return try JSONResponse.make(record, status: .created)
        }
        routes.on(.delete, "/scanners/{name}/maintenance", role: .technician) { _, context, caller in
            try await station.maintenance.cancel(on: context.parameters.require("name"), by: caller)
            return Response(status: .noContent)
        }
        routes.on(.get, "/scanners/{name}/glass", role: .viewer) { request, context, caller in
            let all = request.uri.queryParameters["all"].map { $0 == "true" } ?? false
            return try JSONResponse.make(
                await station.maintenance.glassReport(of: context.parameters.require("name"), all: all, for: caller))
        }
        routes.on(.get, "/scanners/{name}/figures/{figure}", role: .viewer) { _, context, caller in
            let word = try context.parameters.require("figure")
            guard let figure = FigureKind(rawValue: word) else {
                let known = FigureKind.allCases.map(\.rawValue)
                let nearest = NearestName.of(word, among: known).map { "; did you mean \($0)?" } ?? ""
                throw Problem(.requestMalformed, ["reason": "\(word) is none of \(known.joined(separator: ", "))\(nearest)"])
            }
            return try JSONResponse.make(
                await station.maintenance.history(of: figure, on: context.parameters.require("name"), for: caller))
        }
        routes.on(.get, "/maintenance/{record}/picture", role: .viewer) { request, context, _ in
            let record = try context.parameters.require("record")
            guard let path = await station.pictures.look(Identifier(rawValue: record)) else {
                throw Problem(.previewUnknown, ["preview": record])
            }
            return try await PictureResponse.make(path: path, tag: record, request: request, context: context)
        }
    }

    /// Runs in a task of its own: a caller who goes away leaves no scanner half calibrated.
    private static func toTheEnd(_ body: @escaping @Sendable () async throws(Problem) -> MaintenanceRecord) async throws -> MaintenanceRecord {
        try await Task { try await body() }.value
    }
}
