import Acquisition
import Catalogue
import Hummingbird
import JobImport
import NIOCore
import PlatenModel
import Station

/// `/v1/jobs` and the cycles of a job
struct JobRoutes {
    let station: Station

    func register(in routes: inout SocketRoutes) {
        routes.on(.get, "/jobs", role: .viewer) { request, _, caller in
            try JSONResponse.make(
                await station.catalogue.jobs(
                    try Self.filter(request), for: caller, cursor: request.query("cursor"), limit: try request.pageSize()))
        }
        routes.on(.post, "/jobs", role: .operator) { request, _, caller in
            let body = try await request.bodyBytes()
            return try await IdempotentRequest(station: station, request: request, body: body, caller: caller).answer(status: .created) {
                try await station.createJob(
                    try Request.decode(NewJob.self, from: body, keys: NewJob.keys, nested: ["item": JobItem.keys]), by: caller)
            }
        }
        routes.on(.post, "/jobs/import", role: .operator) { request, _, caller in
            let partial = try request.flag("partial")
            let body = try await request.bodyBytes(atMost: JobImportLimits.standard.greatestFile)
            return try await IdempotentRequest(station: station, request: request, body: body, caller: caller).answer(status: .ok) {
                try await station.importJobs(Array(body.readableBytesView), partial: partial, by: caller)
            }
        }
        routes.on(.get, "/jobs/{job}", role: .viewer) { _, context, caller in
            try JSONResponse.make(await station.catalogue.job(context.parameters.require("job"), for: caller))
        }
        routes.on(.patch, "/jobs/{job}", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let change = try Request.decode(
                JobChange.self, from: try await request.bodyBytes(), keys: JobChange.keys, nested: ["item": JobItemChange.keys])
            return try JSONResponse.make(await station.changeJob(job, change, by: caller))
        }
        routes.on(.post, "/jobs/{job}/restriction", role: .administrator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let restriction = try Request.decode(JobRestriction.self, from: try await request.bodyBytes(), keys: JobRestriction.keys)
            return try JSONResponse.make(await station.restrictJob(job, restriction, by: caller))
        }
        routes.on(.post, "/jobs/{job}/moves", role: .operator) { request, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            let body = try await request.bodyBytes()
            return try await IdempotentRequest(station: station, request: request, body: body, caller: caller).answer(status: .created) {
                try await station.moveJob(job, try Request.decode(NewJobMove.self, from: body, keys: NewJobMove.keys), by: caller)
            }
        }
        routes.on(.get, "/jobs/{job}/history", role: .viewer) { _, context, caller in
            let job = try await station.catalogue.job(context.parameters.require("job"), for: caller)
            return try JSONResponse.make(Page(items: await station.catalogue.history(of: job.id)))
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

    private static func filter(_ request: Request) throws -> JobFilter {
        let states = try (request.query("state") ?? "").split(separator: ",").map { word in
            guard let state = JobState(rawValue: String(word)) else {
                let hint = NearestName.of(String(word), among: JobState.allCases.map(\.rawValue)).map { "; did you mean \($0)?" } ?? ""
                throw Problem(.requestMalformed, ["reason": "\(word) is no state of a job\(hint)"])
            }
            return state
        }
        let day = try request.query("due").map { text in
            guard let day = CalendarDay(text) else { throw Problem(.requestMalformed, ["reason": "due is no day such as 2027-03-31"]) }
            return day
        }
        return JobFilter(states: Set(states), dueBy: day, words: request.query("search"))
    }
}
