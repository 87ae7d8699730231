import Foundation

/// One act: who did what to what.
public struct AuditEntry: Codable, Sendable, Hashable {
    /// Counts up; nothing is ever taken out.
    public var number: Int64
    public var time: Date
    public var user: String
    /// Such as `job.created`.
    public var action: String
    /// Identifier of what was acted on.
    public var subject: String
    public var detail: String

    public init(number: Int64, time: Date, user: String, action: String, subject: String, detail: String) {
        self.number = number
        self.time = time
        self.user = user
        self.action = action
        self.subject = subject
        self.detail = detail
    }
}
