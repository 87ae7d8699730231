import Foundation
import PlatenModel
import Preservation

/// A renaming as the catalogue keeps it until it is done.
struct PendingRenaming: Codable {
    let plan: RenamePlan
    let user: String
    let reason: String

    init(plan: RenamePlan, user: String, reason: String) {
        self.plan = plan
        self.user = user
        self.reason = reason
    }

    /// - Throws: `internal-failure`.
    init(text: String) throws(Problem) {
        do {
            self = try PlatenJSON.decoder().decode(Self.self, from: Data(text.utf8))
        } catch {
            throw Problem(.internalFailure, ["reason": "the plan of a renaming cannot be read"])
        }
    }

    func text() throws(Problem) -> String {
        do {
            return try PlatenJSON.line(self)
        } catch {
            throw Problem(.internalFailure, ["reason": "the plan of a renaming cannot be written"])
        }
    }
}
