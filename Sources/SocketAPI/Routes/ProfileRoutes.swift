import Acquisition
import Catalogue
import HTTPTypes
import Hummingbird
import NIOCore
import PlatenModel
import Station

/// `/v1/profiles`
struct ProfileRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/profiles", role: .viewer) { _, _, _ in
            try JSONResponse.make(Page(items: station.profiles.all))
        }
        // With a scanner, it is opened to read its options: an operator's act.
        routes.on(.post, "/profiles/check", role: .operator) { request, _, _ in
            guard let file = request.query("file"), !file.isEmpty else {
                throw Problem(.requestMalformed, ["reason": "file does not say how the profile's file is called"])
            }
            guard let text = String(validating: try await request.bodyBytes().readableBytesView, as: UTF8.self) else {
                throw Problem(.requestMalformed, ["reason": "the profile is not UTF-8"])
            }
            return try JSONResponse.make(await station.checkProfile(text, file: file, scanner: request.query("scanner")))
        }
        routes.on(.get, "/profiles/{name}", role: .viewer) { request, context, _ in
            try JSONResponse.make(await profile(context.parameters.require("name"), for: request))
        }
        routes.on(.get, "/profiles/{name}/fit", role: .viewer) { request, context, caller in
            let profile = try station.profiles.profile(named: context.parameters.require("name"))
            var item: JobItem?
            if let job = request.query("job") { item = try await station.catalogue.job(job, for: caller).item }
            return try JSONResponse.make(Page(items: await station.acquisition.fittings(for: profile, item: item, caller: caller)))
        }
        routes.on(.get, "/profiles/{name}/quality", role: .viewer) { request, context, caller in
            let limits =
                try request.query("limits").map { text in
                    try Request.decode(
                        [Measure: MeasureLimits].self, from: ByteBuffer(string: text), keys: Measure.allCases.map(\.rawValue))
                } ?? [:]
            return try JSONResponse.make(
                await station.qualityStatistics(ofProfile: context.parameters.require("name"), limits: limits, for: caller))
        }
        routes.on(.get, "/profiles/{name}/text", role: .viewer) { request, context, _ in
            let profile = try await profile(context.parameters.require("name"), for: request)
            // RFC 9512.
            return Response(
                status: .ok, headers: [.contentType: "application/yaml"],
                body: ResponseBody(byteBuffer: ByteBuffer(string: Station.text(of: profile))))
        }
        routes.on(.get, "/profiles/{name}/differences", role: .viewer) { request, context, _ in
            guard let other = request.query("to") else { throw Problem(.requestMalformed, ["reason": "to does not name another profile"]) }
            let (old, new) = (try await profile(context.parameters.require("name"), for: request), try await profile(other, for: request))
            return try JSONResponse.make(Page(items: Station.differences(from: old, to: new)))
        }
    }

    /// The profile as it is for all scanners, or for the one that the query names.
    private func profile(_ name: String, for request: Request) async throws -> Profile {
        try await station.profile(name, for: request.query("scanner"))
    }
}
