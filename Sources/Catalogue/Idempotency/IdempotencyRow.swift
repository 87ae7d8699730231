import Foundation
import GRDB
import PlatenModel

/// A key in the table `idempotency`: claimed while `status` is null, answered afterwards.
enum IdempotencyRow {
    /// The request that holds `key` has begun `cycle`.
    static func bind(_ key: String, of user: String, to cycle: Identifier<Cycle>, in database: Database) throws {
        try database.execute(literal: "UPDATE idempotency SET cycle = \(cycle.rawValue) WHERE user = \(user) AND key = \(key)")
    }

    static func answer(_ key: String, of user: String, status: Int, body: String, in database: Database) throws {
        try database.execute(literal: "UPDATE idempotency SET status = \(status), body = \(body) WHERE user = \(user) AND key = \(key)")
    }

    /// After a restart: a claim that began a cycle is answered as its request would have been, one that began nothing is free.
    static func settle(in database: Database) throws {
        try database.execute(sql: "DELETE FROM idempotency WHERE status IS NULL AND cycle IS NULL")
        for row in try Row.fetchAll(database, sql: "SELECT user, key, cycle FROM idempotency WHERE status IS NULL") {
            let cycle = try CycleRow.fetch(Identifier(rawValue: row["cycle"]), in: database)
            // 202 Accepted, RFC 9110 section 15.3.3: what starting a cycle is answered with.
            try answer(row["key"], of: row["user"], status: 202, body: try PlatenJSON.line(cycle), in: database)
        }
    }
}
