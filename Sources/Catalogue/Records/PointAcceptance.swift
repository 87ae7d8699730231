import Foundation

/// An open point of a job's completeness that a person let stand.
public struct PointAcceptance: Sendable, Hashable {
    public var key: String
    /// The point, as the person read it.
    public var sentence: String
    public var user: String
    public var time: Date
    public var reason: String

    public init(key: String, sentence: String, user: String, time: Date, reason: String) {
        self.key = key
        self.sentence = sentence
        self.user = user
        self.time = time
        self.reason = reason
    }
}
