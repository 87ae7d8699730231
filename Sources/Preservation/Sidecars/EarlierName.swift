import Foundation

/// A name that a master had, and why it has it no more.
public struct EarlierName: Codable, Sendable, Hashable {
    /// Path below the masters' root.
    public var path: String
    /// When the name was given up.
    public var time: Date
    /// Who wanted it so.
    public var user: String
    public var reason: String

    public init(path: String, time: Date, user: String, reason: String) {
        self.path = path
        self.time = time
        self.user = user
        self.reason = reason
    }
}
