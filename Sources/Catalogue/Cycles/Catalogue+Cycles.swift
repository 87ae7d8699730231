import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Cycles that the caller may know of, the newest first; of one job where that is given.
    public func cycles(
        job: Identifier<Job>? = nil, for caller: Caller, cursor: String?, limit: Int
    ) async throws(Problem) -> Page<Cycle> {
        let position = try ListPosition(cursor, of: .cycles)
        let size = ListPosition.pageSize(limit)
        return try await read { database in
            let query = ListQueries.cycles(job: job, for: caller, before: position.before, limit: size + 1)
            var profiles = SharedTextReader<Profile>()
            let rows = try SQLRequest<Row>(literal: query).fetchAll(database).map { row -> (Int64, Cycle) in
                (row["number"], try CycleRow.cycle(row, &profiles))
            }
            return ListPosition.page(rows, size: size, of: .cycles)
        }
    }

    /// The cycle of this identifier, or the only one whose identifier begins so (6 characters at least).
    ///
    /// - Throws: `cycle-unknown`; `request-malformed` where several begin so.
    public func cycle(_ identifierOrPrefix: String, for caller: Caller) async throws(Problem) -> Cycle {
        let unknown = Problem(.cycleUnknown, ["cycle": identifierOrPrefix])
        guard let prefix = IdentifierPrefix(identifierOrPrefix) else { throw unknown }
        return try await read { database in
            let request = SQLRequest<Row>(
                """
                SELECT \(CycleRow.columns) FROM \(CycleRow.tables)
                WHERE \(prefix.condition(on: "cycle.id")) AND \(Visibility(caller: caller).ofJob) LIMIT 2
                """)
            return try CycleRow.cycle(IdentifierPrefix.single(try request.fetchAll(database), prefix.text, unknown: unknown))
        }
    }

    /// Cycles that wait or run, the oldest first.
    public func unfinishedCycles() async throws(Problem) -> [Cycle] {
        try await read { database in try Self.unfinishedCycles(in: database) }
    }

    static func unfinishedCycles(in database: Database) throws -> [Cycle] {
        try SQLRequest<Row>(
            "SELECT \(CycleRow.columns) FROM \(CycleRow.tables) WHERE cycle.ended IS NULL ORDER BY cycle.number"
        ).fetchAll(database).map { try CycleRow.cycle($0) }
    }
}
