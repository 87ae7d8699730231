import GRDB
import PlatenModel

/// A job in the table `job`.
enum JobRow {
    static func job(_ row: Row) throws -> Job {
        let groups: String = row["restrictedTo"]
        return Job(
            id: Identifier(rawValue: row["id"]), name: row["name"], title: row["title"], created: .init(milliseconds: row["created"]),
            createdBy: row["createdBy"], restrictedTo: groups == "[]" ? [] : try JSONText.decode([String].self, groups),
            captureCount: row["captureCount"])
    }

    /// - Throws: `job-exists`.
    static func insert(_ job: Job, into database: Database) throws {
        if let taken = try SQLRequest<String>("SELECT name FROM job WHERE name = \(job.name)").fetchOne(database) {
            throw Problem(.jobExists, ["job": taken])
        }
        try database.execute(
            literal: """
                INSERT INTO job (id, name, title, created, createdBy, restricted, restrictedTo)
                VALUES (\(job.id.rawValue), \(job.name), \(job.title), \(job.created.milliseconds), \(job.createdBy),
                    \(job.restrictedTo.isEmpty ? 0 : 1), \(try PlatenJSON.line(job.restrictedTo)))
                """)
        let number = database.lastInsertedRowID
        for group in Set(job.restrictedTo) {
            try database.execute(literal: "INSERT INTO jobGroup (job, name) VALUES (\(number), \(group))")
        }
    }

    /// - Throws: `job-unknown`.
    static func number(of identifier: Identifier<Job>, in database: Database) throws -> Int64 {
        guard let number = try SQLRequest<Int64>("SELECT number FROM job WHERE id = \(identifier.rawValue)").fetchOne(database) else {
            throw Problem(.jobUnknown, ["job": identifier.rawValue])
        }
        return number
    }
}
