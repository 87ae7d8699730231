import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Makes many jobs in one transaction: all of them, or none where a name or slip is taken already; with `partial`, those whose are free.
    ///
    /// - Throws: `job-name-invalid`, `request-malformed`; `job-exists`, `slip-taken` where two of the requests want the same.
    public func createJobs(
        _ requests: [NewJob], partial: Bool = false, by caller: Caller, now: Date = Date(), timeZone: TimeZone = .current
    ) async throws(Problem) -> NewJobs {
        var jobs: [Job] = []
        for request in requests { jobs.append(try JobRequest.job(request, by: caller, at: now)) }
        return try await write { [jobs] database in
            // All are looked at before the first is written: a person mends a whole table at once.
            var result = NewJobs(conflicts: try Self.conflicts(of: jobs, in: database))
            guard partial || result.conflicts.isEmpty else { return result }
            let refused = Set(result.conflicts.map(\.position))
            var names = try DatedJobNames(at: now, in: timeZone, claimed: jobs.map(\.name), database)
            for (position, job) in jobs.enumerated() where !refused.contains(position) {
                var job = job
                if job.name.isEmpty { names.give(to: &job) }
                result.made.append((job, try Self.insert(job, by: caller, now, into: database)))
            }
            return result
        }
    }

    /// What keeps jobs from being made as they are asked for: names and slips that are taken.
    ///
    /// - Throws: `job-name-invalid`, `request-malformed`.
    public func conflicts(of requests: [NewJob], by caller: Caller, now: Date = Date()) async throws(Problem) -> [NewJobs.Conflict] {
        var jobs: [Job] = []
        for request in requests { jobs.append(try JobRequest.job(request, by: caller, at: now)) }
        return try await read { [jobs] database in try Self.conflicts(of: jobs, in: database) }
    }

    private static func conflicts(of jobs: [Job], in database: Database) throws -> [NewJobs.Conflict] {
        try jobs.enumerated().flatMap { position, job in
            try conflicts(of: job, in: database).map { NewJobs.Conflict(position: position, problem: $0) }
        }
    }

    private static func conflicts(of job: Job, in database: Database) throws -> [Problem] {
        var problems: [Problem] = []
        do {
            if !job.name.isEmpty { try JobRow.requireFree(job.name, in: database) }
        } catch let problem as Problem {
            problems.append(problem)
        }
        do {
            if let slip = job.item.slip { try JobSlip.requireFree(slip, for: nil, in: database) }
        } catch let problem as Problem {
            problems.append(problem)
        }
        return problems
    }
}
