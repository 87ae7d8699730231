import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Keeps an event that belongs to no change of the catalogue itself, and returns it with its id.
    public func record(_ event: Event) async throws(Problem) -> Event {
        try await write { database in try EventRow.insert(event, into: database) }
    }

    /// At most `limit` events after `identifier` that the caller may see, the oldest first.
    ///
    /// - Throws: `events-gone` where events after `identifier` are no longer kept, or where it is an id that was never given,
    ///   as after a restored backup. Its parameter `oldest` is the id after which events are complete.
    public func events(after identifier: Int64, limit: Int, for caller: Caller) async throws(Problem) -> EventBatch {
        let size = ListPosition.pageSize(limit)
        return try await read { database in
            let latest = try Self.latestEventIdentifier(in: database)
            let oldest = try Int64.fetchOne(database, sql: "SELECT id FROM event ORDER BY id LIMIT 1") ?? (latest + 1)
            guard identifier >= oldest - 1, identifier <= latest else {
                throw Problem(.eventsGone, ["id": String(identifier), "oldest": String(oldest - 1)])
            }
            let query = ListQueries.events(after: identifier, for: caller, limit: size)
            let events = try SQLRequest<Row>(literal: query).fetchAll(database).map { try EventRow.event($0) }
            guard events.count == size, let last = events.last?.id else { return EventBatch(events: events, position: latest, isLast: true) }
            return EventBatch(events: events, position: last, isLast: last == latest)
        }
    }

    /// The id of the oldest event kept. Nil: none is kept.
    public func oldestEventIdentifier() async throws(Problem) -> Int64? {
        try await read { database in try Int64.fetchOne(database, sql: "SELECT id FROM event ORDER BY id LIMIT 1") }
    }

    /// The highest id given so far, kept or not; 0 before the first.
    public func latestEventIdentifier() async throws(Problem) -> Int64 {
        try await read { database in try Self.latestEventIdentifier(in: database) }
    }

    /// Forgets all but the newest `count` events. Their ids are not given again. Returns how many were forgotten.
    @discardableResult
    public func pruneEvents(keeping count: Int) async throws(Problem) -> Int {
        try await write { database in
            let latest = try Self.latestEventIdentifier(in: database)
            try database.execute(literal: "DELETE FROM event WHERE id <= \(latest - Int64(max(count, 0)))")
            return database.changesCount
        }
    }

    private static func latestEventIdentifier(in database: Database) throws -> Int64 {
        try Int64.fetchOne(database, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'event'") ?? 0
    }
}
