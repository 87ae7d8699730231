import Foundation
import PlatenModel

/// A job as its record tells of it.
public struct RebuiltJob: Sendable {
    /// A finding that somebody let stand.
    public struct Acceptance: Sendable {
        public var key: String
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

    public var job: Job
    /// The oldest first.
    public var moves: [JobMove]
    public var acceptances: [Acceptance]

    public init(job: Job, moves: [JobMove], acceptances: [Acceptance] = []) {
        self.job = job
        self.moves = moves
        self.acceptances = acceptances
    }
}
