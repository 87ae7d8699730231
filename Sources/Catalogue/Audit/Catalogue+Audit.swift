import Foundation
import GRDB
import PlatenModel

extension Catalogue {
    /// Notes an act that changes nothing in the catalogue itself, such as a cancellation that was asked for.
    public func audit(user: String, action: String, subject: String, detail: String, now: Date = Date()) async throws(Problem) {
        try await write { database in
            try AuditRow.insert(action, by: user, subject: subject, detail: detail, at: now, into: database)
        }
    }

    /// All acts, the newest first. It tells of restricted jobs too: for administrators only.
    public func auditEntries(cursor: String?, limit: Int) async throws(Problem) -> Page<AuditEntry> {
        let position = try ListPosition(cursor, of: .audit)
        let size = ListPosition.pageSize(limit)
        return try await read { database in
            let rows = try SQLRequest<Row>(literal: ListQueries.audit(before: position.before, limit: size + 1)).fetchAll(database)
            return ListPosition.page(rows.map { ($0["number"], AuditRow.entry($0)) }, size: size, of: .audit)
        }
    }
}
