import Foundation
import GRDB
import PlatenModel

/// A package in the table `package`, with the identifier and name of its job.
enum PackageRow {
    static let columns: SQL = "package.*, job.id AS jobIdentifier, job.name AS jobName"
    static let tables: SQL = "package CROSS JOIN job ON job.number = package.job"

    static func package(_ row: Row) throws -> JobPackage {
        let (state, format): (String, String) = (row["state"], row["format"])
        guard let state = PackageState(rawValue: state), let format = PackageFormat(rawValue: format) else {
            throw Problem(.catalogueFailed, ["reason": "a package is \(format) and \(state), which this version does not know"])
        }
        return JobPackage(
            id: Identifier(rawValue: row["id"]), job: Identifier(rawValue: row["jobIdentifier"]), jobName: row["jobName"], name: row["name"],
            format: format, path: row["path"], state: state, created: Date(milliseconds: row["created"]), createdBy: row["user"],
            ended: (row["ended"] as Int64?).map { Date(milliseconds: $0) }, files: row["files"], bytes: row["bytes"],
            manifestSHA256: row["manifestSHA256"], problem: try (row["problem"] as String?).map { try JSONText.decode(Problem.self, $0) })
    }

    /// Returns the row's number.
    static func insert(_ package: JobPackage, job: Int64, revision: Int64, into database: Database) throws -> Int64 {
        try database.execute(
            literal: """
                INSERT INTO package (id, job, name, format, path, state, revision, created, user)
                VALUES (\(package.id.rawValue), \(job), \(package.name), \(package.format.rawValue), \(package.path),
                    \(package.state.rawValue), \(revision), \(package.created.milliseconds), \(package.createdBy))
                """)
        return database.lastInsertedRowID
    }

    /// Writes how it ended.
    static func end(_ package: JobPackage, in database: Database) throws {
        try database.execute(
            literal: """
                UPDATE package SET state = \(package.state.rawValue), ended = \(package.ended?.milliseconds), files = \(package.files),
                    bytes = \(package.bytes), manifestSHA256 = \(package.manifestSHA256), problem = \(try JSONText.encode(package.problem))
                WHERE id = \(package.id.rawValue)
                """)
    }

    static func all(_ condition: SQL, in database: Database) throws -> [JobPackage] {
        try SQLRequest<Row>("SELECT \(columns) FROM \(tables) WHERE \(condition) ORDER BY package.number DESC").fetchAll(database).map(package)
    }
}
