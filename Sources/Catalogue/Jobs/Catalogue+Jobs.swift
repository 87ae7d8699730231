import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Makes a job. Without a name it gets `yyyy-mm-dd-NNN` with the next free number of that day in `timeZone`.
    ///
    /// Names that differ only by case are the same name: not every file system that images travel to tells them apart.
    ///
    /// - Throws: `job-name-invalid`, `job-exists`, `slip-taken`, `request-malformed`.
    public func createJob(
        _ request: NewJob, by caller: Caller, now: Date = Date(), timeZone: TimeZone = .current
    ) async throws(Problem) -> (job: Job, event: Event) {
        let job = try JobRequest.job(request, by: caller, at: now)
        return try await write { database in
            var job = job
            if job.name.isEmpty {
                var names = try DatedJobNames(at: now, in: timeZone, database)
                names.give(to: &job)
            }
            return (job, try Self.insert(job, by: caller, now, into: database))
        }
    }

    /// Writes a new job, with its arrival, audit row and event.
    static func insert(_ job: Job, by caller: Caller, _ now: Date, into database: Database) throws -> Event {
        let number = try JobRow.insert(job, into: database)
        let arrival = JobMove(from: nil, to: job.state, time: job.created, user: caller.userName, place: job.place)
        try JobMoveRow.insert(arrival, job: number, into: database)
        try AuditRow.insert(.jobCreated, by: caller.userName, subject: job.id.rawValue, detail: job.name, at: now, into: database)
        return try EventRow.insert(
            Event(time: now, kind: .jobCreated, job: job.id, sentence: "\(caller.userName) made the job \(job.name)."), into: database)
    }

    /// The job of this identifier or name. - Throws: `job-unknown`.
    public func job(_ identifierOrName: String, for caller: Caller) async throws(Problem) -> Job {
        let visible = Visibility(caller: caller).ofJob
        return try await read { database in
            // The identifier first: a job that is named like another one's identifier does not hide it.
            let request = SQLRequest<Row>(
                """
                SELECT * FROM job WHERE id = \(identifierOrName) AND \(visible)
                UNION ALL
                SELECT * FROM job WHERE name = \(identifierOrName) AND \(visible)
                LIMIT 1
                """)
            guard let row = try request.fetchOne(database) else { throw Problem(.jobUnknown, ["job": identifierOrName]) }
            return try JobRow.job(row)
        }
    }

    /// The item in the house that has this slip, whoever may see it.
    public func job(ofSlip slip: String) async throws(Problem) -> Job? {
        try await read { database in
            try SQLRequest<Row>("SELECT * FROM job WHERE slip = \(slip) AND state <> 'returned'").fetchOne(database).map(JobRow.job)
        }
    }

    /// Jobs that the caller may know of, the newest first.
    public func jobs(
        _ filter: JobFilter = JobFilter(), for caller: Caller, cursor: String?, limit: Int
    ) async throws(Problem) -> Page<Job> {
        let position = try ListPosition(cursor, of: .jobs)
        let size = ListPosition.pageSize(limit)
        return try await read { database in
            let query = ListQueries.jobs(filter, for: caller, before: position.before, limit: size + 1)
            let rows = try SQLRequest<Row>(literal: query).fetchAll(database)
            return ListPosition.page(try rows.map { ($0["number"], try JobRow.job($0)) }, size: size, of: .jobs)
        }
    }
}
