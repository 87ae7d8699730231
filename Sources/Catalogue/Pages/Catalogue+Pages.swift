import Foundation
import GRDB
import Naming
import PlatenModel

extension Catalogue {
    /// All images of a job in the order of its pages; images of one page in the order of their capture.
    public func pages(of identifier: Identifier<Job>) async throws(Problem) -> [Capture] {
        try await read { database in
            try Self.captures(in: database, where: "capture.job = \(try JobRow.number(of: identifier, in: database))")
        }
    }

    /// Pages get other places or numbers. What they had is kept in the custody of each image.
    ///
    /// - Parameter act: what was asked for, for people.
    /// - Throws: `job-unknown`; `pages-changed` where somebody else changed one of them meanwhile.
    public func changePages(
        of identifier: Identifier<Job>, _ changes: [ChangedPage], act: String, by user: String, now: Date = Date()
    ) async throws(Problem) -> Event? {
        guard !changes.isEmpty else { return nil }
        return try await write { database in
            let (job, _) = try JobRow.fetch(identifier, in: database)
            for change in changes {
                let old = try Self.capture(change.capture, in: database)
                guard old.job == identifier, old.position == change.oldPosition, old.designation == change.oldDesignation else {
                    throw Problem(.pagesChanged, ["job": job.name])
                }
                try database.execute(
                    literal: """
                        UPDATE capture SET position = \(change.newPosition), designation = \(change.newDesignation?.description),
                            stale = stale + 1
                        WHERE id = \(change.capture.rawValue)
                        """)
                try CustodyRow.insert(.captureChanged, of: old, by: user, Self.sentence(of: change), now, into: database)
            }
            let detail = "\(act): \(changes.count) images"
            try AuditRow.insert(.pagesChanged, by: user, subject: identifier.rawValue, detail: detail, at: now, into: database)
            let event = Event(time: now, kind: .jobChanged, job: identifier, sentence: "\(user) changed pages of the job \(job.name): \(detail).")
            return try EventRow.insert(event, into: database)
        }
    }

    /// A person says what a page is. All its images get it.
    ///
    /// - Throws: `capture-unknown`, `request-malformed`.
    public func changeCapture(
        _ identifier: Identifier<Capture>, _ change: CaptureChange, by user: String, now: Date = Date()
    ) async throws(Problem) -> (capture: Capture, event: Event?) {
        if case .set(let part) = change.part, try JobRequest.line(part, "part", atMost: JobLimits.longestPlace) == nil {
            throw Problem(.requestMalformed, ["reason": "part is empty; null takes it away"])
        }
        return try await write { database in
            let chosen = try Self.capture(identifier, in: database)
            let number = try JobRow.number(of: chosen.job, in: database)
            let images = try Self.captures(in: database, where: "capture.job = \(number) AND capture.position = \(chosen.position)")
            var changed = false
            for old in images {
                var new = old
                change.designation.apply(to: &new.designation)
                change.part.apply(to: &new.part)
                new.role = change.role ?? new.role
                guard new != old else { continue }
                changed = true
                try database.execute(
                    literal: """
                        UPDATE capture SET designation = \(new.designation?.description), part = \(new.part), role = \(new.role.rawValue),
                            stale = stale + 1
                        WHERE id = \(old.id.rawValue)
                        """)
                try CustodyRow.insert(.captureChanged, of: old, by: user, Self.sentence(from: old, to: new), now, into: database)
            }
            let capture = try Self.capture(identifier, in: database)
            guard changed else { return (capture, nil) }
            try AuditRow.insert(
                .captureChanged, by: user, subject: identifier.rawValue, detail: Self.sentence(from: chosen, to: capture), at: now, into: database)
            let event = Event(
                time: now, kind: .captureChanged, job: capture.job, capture: identifier,
                sentence: "\(user) said what page \(capture.position) of the job \(capture.jobName) is.")
            return (capture, try EventRow.insert(event, into: database))
        }
    }

    /// What was done to an image's files, the oldest first.
    public func custody(of identifier: Identifier<Capture>) async throws(Problem) -> [CustodyRecord] {
        try await read { database in
            try SQLRequest<Row>(
                """
                SELECT custody.*, capture.id AS captureIdentifier FROM custody JOIN capture ON capture.number = custody.capture
                WHERE capture.id = \(identifier.rawValue) ORDER BY custody.number
                """
            ).fetchAll(database).map(CustodyRow.record)
        }
    }

    static func captures(in database: Database, where condition: SQL) throws -> [Capture] {
        var options = SharedTextReader<[AppliedOption]>()
        return try SQLRequest<Row>(
            """
            SELECT \(CaptureRow.columns) FROM \(CaptureRow.tables) WHERE \(condition) ORDER BY capture.position, capture.sequence
            """
        ).fetchAll(database).map { try CaptureRow.capture($0, &options) }
    }

    private static func sentence(of change: ChangedPage) -> String {
        var parts: [String] = []
        if change.oldPosition != change.newPosition { parts.append("position: \(change.oldPosition) became \(change.newPosition)") }
        if change.oldDesignation != change.newDesignation {
            parts.append("number: \(text(change.oldDesignation)) became \(text(change.newDesignation))")
        }
        return parts.joined(separator: "; ")
    }

    private static func sentence(from old: Capture, to new: Capture) -> String {
        var parts: [String] = []
        if old.designation != new.designation { parts.append("number: \(text(old.designation)) became \(text(new.designation))") }
        if old.part != new.part { parts.append("part: \(text(old.part)) became \(text(new.part))") }
        if old.role != new.role { parts.append("role: \(old.role.rawValue) became \(new.role.rawValue)") }
        return parts.joined(separator: "; ")
    }

    private static func text(_ value: (some CustomStringConvertible)?) -> String { value?.description ?? "nothing" }
}

extension Catalogue {
    /// The template of names of each cycle's profile, where it has one.
    public func namings(of identifier: Identifier<Job>) async throws(Problem) -> [Identifier<Cycle>: String] {
        try await read { database in
            var namings: [Identifier<Cycle>: String] = [:]
            for cycle in try Self.cycles(of: identifier, in: database) { namings[cycle.id] = cycle.profile.naming }
            return namings
        }
    }

    /// The order in which the pages of a job come before the scanner, as its last cycle's profile says.
    public func pageOrder(of identifier: Identifier<Job>) async throws(Problem) -> PageOrder {
        try await read { database in try Self.cycles(of: identifier, in: database).last?.profile.pageOrder ?? .captured }
    }

    private static func cycles(of identifier: Identifier<Job>, in database: Database) throws -> [Cycle] {
        let number = try JobRow.number(of: identifier, in: database)
        var profiles = SharedTextReader<Profile>()
        return try SQLRequest<Row>(
            "SELECT \(CycleRow.columns) FROM \(CycleRow.tables) WHERE cycle.job = \(number) ORDER BY cycle.number"
        ).fetchAll(database).map { try CycleRow.cycle($0, &profiles) }
    }
}
