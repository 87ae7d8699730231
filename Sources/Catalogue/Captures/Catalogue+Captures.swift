import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Captures that the caller may know of, the newest first; of one job or cycle where that is given.
    public func captures(
        job: Identifier<Job>? = nil, cycle: Identifier<Cycle>? = nil, for caller: Caller, cursor: String?, limit: Int
    ) async throws(Problem) -> Page<Capture> {
        let position = try ListPosition(cursor, of: .captures)
        let size = ListPosition.pageSize(limit)
        return try await read { database in
            let query = ListQueries.captures(job: job, cycle: cycle, for: caller, before: position.before, limit: size + 1)
            var options = SharedTextReader<[AppliedOption]>()
            let rows = try SQLRequest<Row>(literal: query).fetchAll(database).map { row -> (Int64, Capture) in
                (row["number"], try CaptureRow.capture(row, &options))
            }
            return ListPosition.page(rows, size: size, of: .captures)
        }
    }

    /// The capture of this identifier, or the only one whose identifier begins so (6 characters at least).
    ///
    /// - Throws: `capture-unknown`; `request-malformed` where several begin so.
    public func capture(_ identifierOrPrefix: String, for caller: Caller) async throws(Problem) -> Capture {
        let unknown = Problem(.captureUnknown, ["capture": identifierOrPrefix])
        guard let prefix = IdentifierPrefix(identifierOrPrefix) else { throw unknown }
        return try await read { database in
            let request = SQLRequest<Row>(
                """
                SELECT \(CaptureRow.columns) FROM \(CaptureRow.tables)
                WHERE \(prefix.condition(on: "capture.id")) AND \(Visibility(caller: caller).ofJob) LIMIT 2
                """)
            var options = SharedTextReader<[AppliedOption]>()
            return try CaptureRow.capture(
                IdentifierPrefix.single(try request.fetchAll(database), prefix.text, unknown: unknown), &options)
        }
    }

    /// Whether a capture was committed, whoever may see it.
    public func captureExists(_ identifier: Identifier<Capture>) async throws(Problem) -> Bool {
        try await read { database in
            try SQLRequest<Int>("SELECT 1 FROM capture WHERE id = \(identifier.rawValue)").fetchOne(database) != nil
        }
    }

    /// When the newest capture was committed. Nil: there is none.
    public func lastCommit() async throws(Problem) -> Date? {
        try await read { database in
            try Int64.fetchOne(database, sql: "SELECT committed FROM capture ORDER BY number DESC LIMIT 1").map { Date(milliseconds: $0) }
        }
    }
}
