import GRDB
import PlatenModel

extension Catalogue {
    /// The row numbers of captures that the caller may know of, in the order in which they are to be looked at, and the bytes of their masters.
    public func fixitySelection(_ selection: FixitySelection, for caller: Caller) async throws(Problem) -> (numbers: [Int64], bytes: Int) {
        let query = ListQueries.fixity(selection, for: caller)
        var limit: Int?
        if case .leastRecentlyChecked(let bytes) = selection { limit = bytes }
        return try await read { [limit] database in
            var numbers: [Int64] = []
            var bytes = 0
            // Not as an array: of a million rows two numbers each are needed, and of a scrub most are not.
            let rows = try SQLRequest<Row>(literal: query).fetchCursor(database)
            while let row = try rows.next() {
                if let limit, bytes >= limit { break }
                numbers.append(row["number"])
                bytes += row["size"] as Int
            }
            return (numbers, bytes)
        }
    }

    /// What is known of captures now, in the order of their row numbers as given; those that are gone are left out.
    public func fixityTargets(_ numbers: [Int64]) async throws(Problem) -> [FixityTarget] {
        try await read { database in try numbers.compactMap { try Self.fixityTarget("capture.number = \($0)", in: database) } }
    }

    /// The same of one capture.
    public func fixityTarget(of capture: Identifier<Capture>) async throws(Problem) -> FixityTarget? {
        try await read { database in try Self.fixityTarget("capture.id = \(capture.rawValue)", in: database) }
    }

    private static func fixityTarget(_ condition: SQL, in database: Database) throws -> FixityTarget? {
        let request = SQLRequest<Row>(
            """
            SELECT capture.id, capture.file, capture.size, capture.sha256, capture.sidecarSHA256, job.id AS jobIdentifier, job.restrictedTo,
                EXISTS (SELECT 1 FROM renaming WHERE renaming.job = job.number) AS isBeingRenamed
            FROM capture JOIN job ON job.number = capture.job WHERE \(condition)
            """)
        return try request.fetchOne(database).map { row in
            let groups: String = row["restrictedTo"]
            return FixityTarget(
                capture: Identifier(rawValue: row["id"]), job: Identifier(rawValue: row["jobIdentifier"]),
                restrictedTo: groups == "[]" ? [] : try JSONText.decode([String].self, groups), file: row["file"], size: row["size"],
                sha256: row["sha256"], sidecarSHA256: row["sidecarSHA256"], isBeingRenamed: row["isBeingRenamed"])
        }
    }
}
