import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Gives a job to these groups alone. What is the same already leaves no trace, and no event.
    ///
    /// - Throws: `job-unknown`; `job-in-use`, `package-running` where a cycle or a package has not ended; `request-malformed`.
    public func restrictJob(
        _ identifier: Identifier<Job>, to restriction: JobRestriction, by user: String, now: Date = Date()
    ) async throws(Problem) -> (job: Job, event: Event?) {
        let groups = try JobRequest.groups(restriction.restrictedTo)
        return try await write { database in
            let (old, number) = try JobRow.fetch(identifier, in: database)
            if try Self.hasUnfinishedCycle(number, in: database) { throw Problem(.jobInUse, ["job": old.name]) }
            if let running = try PackageRow.all("job.id = \(identifier.rawValue) AND package.state = 'running'", in: database).first {
                throw Problem(.packageRunning, ["job": old.name, "package": running.name])
            }
            guard groups != old.restrictedTo else { return (old, nil) }
            var job = old
            job.restrictedTo = groups
            try JobRow.restrict(job, number, in: database)
            func words(_ groups: [String]) -> String { groups.isEmpty ? "everyone" : groups.joined(separator: ", ") }
            let detail = "\(words(old.restrictedTo)) became \(words(groups))"
            try AuditRow.insert(.jobRestricted, by: user, subject: job.id.rawValue, detail: detail, at: now, into: database)
            let event = Event(time: now, kind: .jobChanged, job: job.id, sentence: "\(user) changed who may see the job \(job.name).")
            return (job, try EventRow.insert(event, into: database))
        }
    }
}
