import GRDB
import Naming
import PlatenModel

extension Catalogue {
    /// Captures of pages of a job around a place, with the printed numbers that were read on them.
    ///
    /// - Parameters:
    ///   - before: places before it at most.
    ///   - behind: places from it on.
    public func numberedPages(
        of job: Identifier<Job>, around position: Int, before: Int, behind: Int
    ) async throws(Problem) -> [PageCapture] {
        try await read { database in
            let request = SQLRequest<Row>(
                """
                SELECT id, sequence, position, designation, part, pass, supersedes, printedNumbers FROM capture
                WHERE job = (SELECT number FROM job WHERE id = \(job.rawValue)) AND role = 'page'
                    AND position BETWEEN \(position - before) AND \(position + behind)
                ORDER BY position
                """)
            return try request.fetchAll(database).map { row in
                PageCapture(
                    id: Identifier(rawValue: row["id"]), sequence: row["sequence"], position: row["position"],
                    designation: (row["designation"] as String?).flatMap { PageDesignation($0) }, part: row["part"], pass: row["pass"],
                    supersedes: (row["supersedes"] as String?).map { Identifier(rawValue: $0) },
                    printedNumbers: try (row["printedNumbers"] as String?).map { try JSONText.decode(PrintedNumbers.self, $0) })
            }
        }
    }
}
