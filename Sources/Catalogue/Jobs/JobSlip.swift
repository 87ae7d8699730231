import GRDB
import PlatenModel

/// Codes on slips: each belongs to one item in the house. Slips of items that are back with their owners may be used again.
enum JobSlip {
    /// A restricted job is not named: the caller may not know of it.
    ///
    /// - Throws: `slip-taken`.
    static func requireFree(_ slip: String, for job: Identifier<Job>?, in database: Database) throws {
        let request = SQLRequest<Row>(
            "SELECT name, restricted FROM job WHERE slip = \(slip) AND state <> 'returned' AND id IS NOT \(job?.rawValue) LIMIT 1")
        guard let holder = try request.fetchOne(database) else { return }
        let name: String = holder["name"]
        throw Problem(.slipTaken, ["slip": slip, "holder": holder["restricted"] ? "another item" : "the job \(name)"])
    }
}
