import Foundation
import GRDB
import PlatenModel

/// What a station knows: jobs, cycles, captures, events and who did what, in one SQLite file.
///
/// Every change is one transaction that holds the change, its audit row and its event; it is on disk when the method returns
/// (WAL with synchronous=FULL), and it is carried out even where the calling task is cancelled meanwhile. One process at a time uses a file.
///
/// A caller who may not know of a job gets the answers that he would get if the job did not exist.
public final class Catalogue: Sendable {
    /// Where the file lies.
    public let path: String
    private let pool: DatabasePool

    init(path: String, pool: DatabasePool) {
        self.path = path
        self.pool = pool
    }

    /// Closes the file; every later call fails with `catalogue-failed`.
    public func close() throws(Problem) {
        do { try pool.close() } catch { throw CatalogueFailure.problem(error, path: path) }
    }

    /// Runs `body` on a snapshot of the catalogue.
    package func read<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(Problem) -> Value {
        let path = path
        let result: Result<Value, Problem> = await withCheckedContinuation { continuation in
            pool.asyncRead { access in
                continuation.resume(returning: CatalogueFailure.catching(path: path) { try body(access.get()) })
            }
        }
        return try result.get()
    }

    /// Runs `body` in one transaction, which is undone where `body` throws.
    package func write<Value: Sendable>(_ body: @escaping @Sendable (Database) throws -> Value) async throws(Problem) -> Value {
        let path = path
        // A completion handler instead of `await pool.write`: that one gives up in a cancelled task, and with it a page that is whole.
        let result: Result<Value, Problem> = await withCheckedContinuation { continuation in
            pool.asyncWrite(body) { _, outcome in
                continuation.resume(returning: CatalogueFailure.catching(path: path) { try outcome.get() })
            }
        }
        return try result.get()
    }
}
