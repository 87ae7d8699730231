import FoundationEssentials

/// One item or box to digitise.
public struct Job: Codable, Sendable, Hashable {
    public var id: Identifier<Job>
    /// Unique whatever the case of its letters. The job's folder of masters is named after it. See ``JobName``.
    public var name: String
    public var title: String
    public var created: Date
    /// The user who made it.
    public var createdBy: String
    /// Groups that may see the job. Empty: everyone with access to the socket.
    public var restrictedTo: [String]
    /// Captures that were acquired, superseded ones included.
    public var captureCount: Int

    public init(
        id: Identifier<Job>, name: String, title: String, created: Date, createdBy: String, restrictedTo: [String],
        captureCount: Int = 0
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.created = created
        self.createdBy = createdBy
        self.restrictedTo = restrictedTo
        self.captureCount = captureCount
    }
}
