import FoundationEssentials

/// What of delivered jobs may be removed from the station, and why the rest may not.
public struct RetentionOverview: Codable, Sendable, Hashable {
    public struct Entry: Codable, Sendable, Hashable {
        public var job: Identifier<Job>
        public var name: String
        public var state: JobState
        /// What its removal would free.
        public var bytes: Int
        public var isRemovable: Bool
        /// Why it may go, or why not.
        public var sentences: [String]
        /// When it may go, if nothing else changes. Nil: something else must change first.
        public var removableFrom: Date?

        public init(
            job: Identifier<Job>, name: String, state: JobState, bytes: Int, isRemovable: Bool, sentences: [String], removableFrom: Date?
        ) {
            self.job = job
            self.name = name
            self.state = state
            self.bytes = bytes
            self.isRemovable = isRemovable
            self.sentences = sentences
            self.removableFrom = removableFrom
        }
    }

    /// In the order of the jobs' names.
    public var items: [Entry]
    /// What confirms the removal of all removable jobs as they are listed. Nil: there is none, or the caller may not remove any.
    public var token: String?

    public init(items: [Entry], token: String?) {
        self.items = items
        self.token = token
    }
}
