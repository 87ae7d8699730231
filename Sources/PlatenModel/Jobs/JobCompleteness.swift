import FoundationEssentials

/// Answer of `GET /v1/jobs/{job}/completeness`.
public struct JobCompleteness: Codable, Sendable, Hashable {
    /// Something that speaks against all of the item being there.
    public struct Point: Codable, Sendable, Hashable {
        /// Names it among those of its job, for as long as the facts are the same.
        public var key: String
        /// Such as `numbers-missing`.
        public var code: String
        public var parameters: [String: String]
        public var sentence: String
        public var acceptance: Acceptance?

        public init(key: String, code: String, parameters: [String: String], sentence: String, acceptance: Acceptance? = nil) {
            self.key = key
            self.code = code
            self.parameters = parameters
            self.sentence = sentence
            self.acceptance = acceptance
        }
    }

    /// Who let it stand, and why.
    public struct Acceptance: Codable, Sendable, Hashable {
        public var user: String
        public var time: Date
        public var reason: String

        public init(user: String, time: Date, reason: String) {
            self.user = user
            self.time = time
            self.reason = reason
        }
    }

    /// Images counted at reception. Nil: nobody counted.
    public var expected: Int?
    /// Pages that are there.
    public var found: Int
    public var points: [Point]

    /// Whether nothing is open.
    public var isComplete: Bool { points.allSatisfy { $0.acceptance != nil } }

    public init(expected: Int?, found: Int, points: [Point]) {
        self.expected = expected
        self.found = found
        self.points = points
    }
}
