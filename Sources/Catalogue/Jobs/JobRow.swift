import GRDB
import PlatenModel

/// A job in the table `job`.
enum JobRow {
    static func job(_ row: Row) throws -> Job {
        let groups: String = row["restrictedTo"]
        let item: String = row["item"]
        return Job(
            id: Identifier(rawValue: row["id"]), name: row["name"], title: row["title"], created: .init(milliseconds: row["created"]),
            createdBy: row["createdBy"], restrictedTo: groups == "[]" ? [] : try JSONText.decode([String].self, groups),
            captureCount: row["captureCount"], item: item == "{}" ? JobItem() : try JSONText.decode(JobItem.self, item),
            state: try state(row["state"]), heldFrom: try (row["heldFrom"] as String?).map(state), place: row["place"])
    }

    static func state(_ text: String) throws -> JobState {
        guard let state = JobState(rawValue: text) else {
            throw Problem(.catalogueFailed, ["reason": "a job is in the state \(text), which this version does not know"])
        }
        return state
    }

    /// - Throws: `job-exists`.
    static func requireFree(_ name: String, in database: Database) throws {
        if let taken = try SQLRequest<String>("SELECT name FROM job WHERE name = \(name)").fetchOne(database) {
            throw Problem(.jobExists, ["job": taken])
        }
    }

    /// Returns the row's number.
    ///
    /// - Parameter row: the row's number. Nil: the next.
    /// - Throws: `job-exists`, `slip-taken`.
    @discardableResult
    static func insert(_ job: Job, row: Int64? = nil, into database: Database) throws -> Int64 {
        try requireFree(job.name, in: database)
        if let slip = job.item.slip, job.state != .returned { try JobSlip.requireFree(slip, for: nil, in: database) }
        try database.execute(
            literal: """
                INSERT INTO job (number, id, name, title, created, createdBy, restricted, restrictedTo, item, slip, due, state, heldFrom, place)
                VALUES (\(row), \(job.id.rawValue), \(job.name), \(job.title), \(job.created.milliseconds), \(job.createdBy),
                    \(job.restrictedTo.isEmpty ? 0 : 1), \(try PlatenJSON.line(job.restrictedTo)), \(try PlatenJSON.line(job.item)),
                    \(job.item.slip), \(job.item.due?.description), \(job.state.rawValue), \(job.heldFrom?.rawValue), \(job.place))
                """)
        let number = database.lastInsertedRowID
        try JobText.write(job, number, into: database)
        try writeGroups(of: job, number, into: database)
        return number
    }

    private static func writeGroups(of job: Job, _ number: Int64, into database: Database) throws {
        for group in Set(job.restrictedTo) {
            try database.execute(literal: "INSERT INTO jobGroup (job, name) VALUES (\(number), \(group))")
        }
    }

    /// Writes whom the job is restricted to.
    static func restrict(_ job: Job, _ number: Int64, in database: Database) throws {
        try database.execute(
            literal: """
                UPDATE job SET restricted = \(job.restrictedTo.isEmpty ? 0 : 1), restrictedTo = \(try PlatenJSON.line(job.restrictedTo)),
                    revision = revision + 1
                WHERE number = \(number)
                """)
        // Sidecars tell it, too: from them alone the catalogue may have to be made again.
        try database.execute(literal: "UPDATE capture SET stale = stale + 1 WHERE job = \(number)")
        try database.execute(literal: "DELETE FROM jobGroup WHERE job = \(number)")
        try writeGroups(of: job, number, into: database)
    }

    /// Writes what may change of a job: description, state, place. - Throws: `slip-taken`.
    static func update(_ job: Job, _ number: Int64, in database: Database) throws {
        if let slip = job.item.slip, job.state != .returned { try JobSlip.requireFree(slip, for: job.id, in: database) }
        try database.execute(
            literal: """
                UPDATE job SET title = \(job.title), item = \(try PlatenJSON.line(job.item)), slip = \(job.item.slip),
                    due = \(job.item.due?.description), state = \(job.state.rawValue), heldFrom = \(job.heldFrom?.rawValue),
                    place = \(job.place), revision = revision + 1
                WHERE number = \(number)
                """)
        try JobText.write(job, number, into: database)
    }

    /// The job and its row number. - Throws: `job-unknown`.
    static func fetch(_ identifier: Identifier<Job>, in database: Database) throws -> (job: Job, number: Int64) {
        guard let row = try SQLRequest<Row>("SELECT * FROM job WHERE id = \(identifier.rawValue)").fetchOne(database) else {
            throw Problem(.jobUnknown, ["job": identifier.rawValue])
        }
        return (try job(row), row["number"])
    }

    /// - Throws: `job-unknown`.
    static func number(of identifier: Identifier<Job>, in database: Database) throws -> Int64 {
        guard let number = try SQLRequest<Int64>("SELECT number FROM job WHERE id = \(identifier.rawValue)").fetchOne(database) else {
            throw Problem(.jobUnknown, ["job": identifier.rawValue])
        }
        return number
    }
}
