import Catalogue
import Curation
import HTTPTypes
import Hummingbird
import PlatenModel
import Station

/// The pages of a job: their order, numbers and names, and whether all are there
struct PageRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/jobs/{job}/pages", role: .viewer) { _, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            return try JSONResponse.make(Page(items: await station.catalogue.pages(of: job.id)))
        }
        routes.on(.get, "/jobs/{job}/contact-sheet", role: .viewer) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let number = try request.query("sheet").map { text in
                guard let number = Int(text) else { throw Problem(.requestMalformed, ["reason": "sheet is not a number"]) }
                return number
            }
            let path = try await station.contactSheet(number ?? 1, of: job)
            let name = path.split(separator: "/").last.map(String.init) ?? path
            return try await PictureResponse.make(path: path, tag: name, request: request, context: context)
        }
        routes.on(.post, "/jobs/{job}/order", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let order = try Request.decode(PageOrderRequest.self, from: try await request.bodyBytes(), keys: PageOrderRequest.keys)
            return try JSONResponse.make(Page(items: await station.curator.order(job, order, by: caller.userName)))
        }
        routes.on(.patch, "/captures/{capture}", role: .operator) { request, context, caller in
            let capture = try await station.catalogue.capture(context.parameters.require("capture"), for: caller)
            let job = try await station.catalogue.job(capture.job.rawValue, for: caller)
            let change = try Request.decode(CaptureChange.self, from: try await request.bodyBytes(), keys: CaptureChange.keys)
            return try JSONResponse.make(await station.curator.change(capture, in: job, change, by: caller.userName))
        }
        routes.on(.get, "/captures/{capture}/custody", role: .viewer) { _, context, caller in
            let capture = try await station.catalogue.capture(context.parameters.require("capture"), for: caller)
            return try JSONResponse.make(Page(items: await station.catalogue.custody(of: capture.id)))
        }
        registerNames(in: &routes)
        registerCompleteness(in: &routes)
    }

    private func registerNames(in routes: inout SocketRoutes) {
        routes.on(.get, "/jobs/{job}/names", role: .viewer) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            guard let profile = request.query("profile") ?? job.item.documentType else {
                throw Problem(.requestMalformed, ["reason": "profile is missing, and the job names no document type"])
            }
            let from = try request.query("from").map { text in
                guard let page = PageDesignation(text) else {
                    throw Problem(.requestMalformed, ["reason": "from is no number of a page such as 12, 12r, 12a or xii"])
                }
                return page
            }
            let first = try request.query("first").map { text in
                guard let count = Int(text), (1...Self.mostNames).contains(count) else {
                    throw Problem(.requestMalformed, ["reason": "first is not between 1 and \(Self.mostNames)"])
                }
                return count
            }
            return try JSONResponse.make(
                Page(
                    items: await station.curator.preview(
                        job, profile: try station.profiles.profile(named: profile), scanner: request.query("scanner"), numberFrom: from,
                        count: first ?? 5)))
        }
        routes.on(.post, "/jobs/{job}/names", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let names = try Request.decode(NameRequest.self, from: try await request.bodyBytes(), keys: NameRequest.keys)
            let template = try names.profile.flatMap { try station.profiles.profile(named: $0).naming }
            return try JSONResponse.make(
                Page(items: await station.curator.rename(job, template: template, reason: names.reason, by: caller.userName)))
        }
    }

    private func registerCompleteness(in routes: inout SocketRoutes) {
        routes.on(.get, "/jobs/{job}/completeness", role: .viewer) { _, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            return try JSONResponse.make(await station.curator.completeness(of: job))
        }
        routes.on(.post, "/jobs/{job}/acceptances", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let acceptance = try Request.decode(NewAcceptance.self, from: try await request.bodyBytes(), keys: NewAcceptance.keys)
            return try JSONResponse.make(await station.curator.accept(acceptance, of: job, by: caller.userName), status: .created)
        }
    }

    /// Names of a preview at most.
    private static let mostNames = 1000
}
