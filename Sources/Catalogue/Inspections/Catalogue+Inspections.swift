import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// All inspections of a job, the oldest first.
    public func inspections(of identifier: Identifier<Job>) async throws(Problem) -> [Inspection] {
        try await read { database in try InspectionRow.all(ofJob: try JobRow.number(of: identifier, in: database), in: database) }
    }

    /// What the profiles of a job's cycles ask people to look at; without those that ask for nothing.
    public func samplingRules(of identifier: Identifier<Job>) async throws(Problem) -> [Identifier<Cycle>: SamplingRule] {
        try await read { database in
            let number = try JobRow.number(of: identifier, in: database)
            let rows = try SQLRequest<Row>("SELECT \(CycleRow.columns) FROM \(CycleRow.tables) WHERE cycle.job = \(number)").fetchAll(database)
            var profiles = SharedTextReader<Profile>()
            var rules: [Identifier<Cycle>: SamplingRule] = [:]
            for row in rows {
                let cycle = try CycleRow.cycle(row, &profiles)
                rules[cycle.id] = cycle.profile.sampling
            }
            return rules
        }
    }

    /// Those with images that wait for a person, in jobs that the caller may know of, the oldest first.
    public func openInspections(for caller: Caller, limit: Int) async throws(Problem) -> [Inspection] {
        try await read { database in
            try SQLRequest<String>(
                """
                SELECT inspection.record FROM inspection JOIN job ON job.number = inspection.job
                WHERE inspection.state = \(InspectionState.open.rawValue) AND \(Visibility(caller: caller).ofJob)
                ORDER BY inspection.number LIMIT \(limit)
                """
            ).fetchAll(database).map { try JSONText.decode(Inspection.self, $0) }
        }
    }

    /// Keeps a new inspection. Returns it as it is kept.
    ///
    /// - Throws: `inspection-open` where one of the same profile is under way.
    public func begin(_ new: Inspection) async throws(Problem) -> (inspection: Inspection, event: Event) {
        var inspection = new
        inspection.started = new.started.asKept
        return try await write { [inspection] database in
            let (job, number) = try JobRow.fetch(inspection.job, in: database)
            let open = try InspectionRow.all(ofJob: number, in: database).contains { $0.profile == inspection.profile && $0.state == .open }
            if open { throw Problem(.inspectionOpen, ["job": job.name, "profile": inspection.profile]) }
            try InspectionRow.insert(inspection, job: number, into: database)
            let sentence = "\(inspection.sample.count) of \(inspection.lot.count) images of the job \(job.name) are to be looked at"
            let event = try Self.note(
                .inspectionBegun, sentence + ".", "\(sentence) (\(inspection.profile))", by: inspection.startedBy, job, number,
                at: inspection.started, in: database)
            return (inspection, event)
        }
    }

    /// Keeps a decision about an image of an open sample. Returns the inspection as it is then.
    ///
    /// - Throws: `not-in-sample`; `request-malformed` where an image is said to be wrong without a reason.
    public func decide(
        _ capture: Capture, _ decision: NewInspectionDecision, by user: String, now: Date = Date()
    ) async throws(Problem) -> (inspection: Inspection, event: Event) {
        let reason = try JobRequest.line(decision.reason, "reason", atMost: JobLimits.longestRemark)
        guard decision.conforming || reason != nil else {
            throw Problem(.requestMalformed, ["reason": "an image that does not conform needs a reason"])
        }
        return try await write { database in
            let (job, number) = try JobRow.fetch(capture.job, in: database)
            let open = try InspectionRow.all(ofJob: number, in: database).first { $0.state == .open && $0.sample.contains(capture.id) }
            guard var inspection = open else { throw Problem(.notInSample, ["capture": capture.id.rawValue, "job": job.name]) }
            inspection.take(
                InspectionDecision(capture: capture.id, conforming: decision.conforming, user: user, time: now.asKept, reason: reason))
            try InspectionRow.update(inspection, in: database)
            let word = decision.conforming ? "conforms" : "does not conform: \(reason ?? "")"
            var sentence = "\(user) says that page \(capture.sequence) of the job \(job.name) \(word)"
            switch inspection.state {
            case .open: break
            case .accepted: sentence += "; the lot is accepted"
            case .rejected: sentence += "; the lot is rejected"
            }
            let event = try Self.note(
                .imageInspected, sentence.hasSuffix(".") ? sentence : sentence + ".", "\(capture.id): \(word)", by: user, job, number, at: now,
                in: database)
            return (inspection, event)
        }
    }

    private static func note(
        _ action: AuditAction, _ sentence: String, _ detail: String, by user: String, _ job: Job, _ number: Int64, at time: Date,
        in database: Database
    ) throws -> Event {
        try database.execute(literal: "UPDATE job SET revision = revision + 1 WHERE number = \(number)")
        try AuditRow.insert(action, by: user, subject: job.id.rawValue, detail: detail, at: time, into: database)
        return try EventRow.insert(Event(time: time, kind: .jobChanged, job: job.id, sentence: sentence), into: database)
    }
}
