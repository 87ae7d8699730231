import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Corrects a job's description. A change that changes nothing leaves no trace, and no event.
    ///
    /// - Throws: `job-unknown`, `slip-taken`, `request-malformed`.
    public func changeJob(
        _ identifier: Identifier<Job>, _ change: JobChange, by user: String, now: Date = Date()
    ) async throws(Problem) -> (job: Job, event: Event?) {
        try await write { database in
            let (old, number) = try JobRow.fetch(identifier, in: database)
            var job = old
            if let title = try JobRequest.title(change.title) { job.title = title }
            change.item?.apply(to: &job.item)
            job.item = try JobRequest.item(job.item)
            guard job != old else { return (old, nil) }
            try JobRow.update(job, number, in: database)
            let detail = Self.differences(old, job).joined(separator: "; ")
            try AuditRow.insert(.jobChanged, by: user, subject: job.id.rawValue, detail: detail, at: now, into: database)
            let event = Event(time: now, kind: .jobChanged, job: job.id, sentence: "\(user) corrected the job \(job.name).")
            return (job, try EventRow.insert(event, into: database))
        }
    }

    /// What differs, with what it was: a record must tell what it replaced.
    private static func differences(_ old: Job, _ new: Job) -> [String] {
        var differences: [String] = []
        func note(_ name: String, _ old: (some CustomStringConvertible)?, _ new: (some CustomStringConvertible)?) {
            let (old, new) = (old?.description ?? "nothing", new?.description ?? "nothing")
            if old != new { differences.append("\(name): \(old) became \(new)") }
        }
        note("title", old.title, new.title)
        note("callNumber", old.item.callNumber, new.item.callNumber)
        note("institution", old.item.institution, new.item.institution)
        note("collection", old.item.collection, new.item.collection)
        note("documentType", old.item.documentType, new.item.documentType)
        note("isFragile", old.item.isFragile, new.item.isFragile)
        note("maximumOpeningAngle", old.item.maximumOpeningAngle, new.item.maximumOpeningAngle)
        note("mustNotBeFlattened", old.item.mustNotBeFlattened, new.item.mustNotBeFlattened)
        note("remarks", old.item.remarks, new.item.remarks)
        note("expected", old.item.expected.map { "\($0.count) \($0.unit.rawValue)" }, new.item.expected.map { "\($0.count) \($0.unit.rawValue)" })
        note("due", old.item.due, new.item.due)
        note("slip", old.item.slip, new.item.slip)
        return differences
    }
}
