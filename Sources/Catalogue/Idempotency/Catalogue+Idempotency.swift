import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// How long a key is remembered.
    public static let idempotencyKeyLife: TimeInterval = 24 * 3600

    /// Takes a key for a request, or gives the answer that the same request got. Of two same requests at once only one gets `claimed`.
    ///
    /// - Parameter requestDigest: the same for the same method, path and body only.
    /// - Throws: `idempotency-conflict` where the key came with another request; `idempotency-key-in-use` where the same request
    ///   is still being worked on.
    public func claimIdempotencyKey(
        _ key: String, user: String, requestDigest: String, now: Date = Date()
    ) async throws(Problem) -> IdempotencyClaim {
        try await write { database in
            let oldest = now.addingTimeInterval(-Self.idempotencyKeyLife).milliseconds
            try database.execute(literal: "DELETE FROM idempotency WHERE created < \(oldest)")
            let request = SQLRequest<Row>("SELECT requestDigest, status, body FROM idempotency WHERE user = \(user) AND key = \(key)")
            guard let row = try request.fetchOne(database) else {
                try database.execute(
                    literal: """
                        INSERT INTO idempotency (user, key, requestDigest, created)
                        VALUES (\(user), \(key), \(requestDigest), \(now.milliseconds))
                        """)
                return .claimed
            }
            guard row["requestDigest"] == requestDigest else { throw Problem(.idempotencyConflict, ["key": key]) }
            guard let status = row["status"] as Int? else { throw Problem(.idempotencyKeyInUse, ["key": key]) }
            return .answered(status: status, body: row["body"] ?? "")
        }
    }

    /// Keeps the answer for the key that was claimed.
    public func rememberAnswer(key: String, user: String, status: Int, body: String) async throws(Problem) {
        try await write { database in try IdempotencyRow.answer(key, of: user, status: status, body: body, in: database) }
    }

    /// Frees a key whose request was refused without having changed anything.
    public func forgetIdempotencyKey(_ key: String, user: String) async throws(Problem) {
        try await write { database in
            try database.execute(literal: "DELETE FROM idempotency WHERE user = \(user) AND key = \(key) AND status IS NULL AND cycle IS NULL")
        }
    }
}
