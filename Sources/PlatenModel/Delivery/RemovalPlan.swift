/// What may be removed from the station, as it is shown to the person who confirms it.
public struct RemovalPlan: Codable, Sendable, Hashable {
    public struct Item: Codable, Sendable, Hashable {
        public var job: Identifier<Job>
        public var name: String
        /// Absolute path of what is removed.
        public var folder: String
        public var bytes: Int
        /// Why it may go.
        public var sentences: [String]

        public init(job: Identifier<Job>, name: String, folder: String, bytes: Int, sentences: [String]) {
            self.job = job
            self.name = name
            self.folder = folder
            self.bytes = bytes
            self.sentences = sentences
        }
    }

    /// In the order of their jobs' names.
    public var items: [Item]
    /// SHA-256 of the items, in lower-case hexadecimal: what a person confirms is what was shown.
    public var token: String

    public init(items: [Item], token: String) {
        self.items = items
        self.token = token
    }

    /// What it frees.
    public var bytes: Int { items.reduce(0) { $0 + $1.bytes } }
}
