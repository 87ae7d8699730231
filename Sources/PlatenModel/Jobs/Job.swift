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
    public var item: JobItem
    public var state: JobState
    /// Of an item on hold: the state that it was taken from.
    public var heldFrom: JobState?
    /// Shelf or box code where the item is. Nil: nobody said.
    public var place: String?

    public init(
        id: Identifier<Job>, name: String, title: String, created: Date, createdBy: String, restrictedTo: [String],
        captureCount: Int = 0, item: JobItem = JobItem(), state: JobState = .received, heldFrom: JobState? = nil, place: String? = nil
    ) {
        self.id = id
        self.name = name
        self.title = title
        self.created = created
        self.createdBy = createdBy
        self.restrictedTo = restrictedTo
        self.captureCount = captureCount
        self.item = item
        self.state = state
        self.heldFrom = heldFrom
        self.place = place
    }
}

extension Job {
    private enum CodingKeys: String, CodingKey {
        case id, name, title, created, createdBy, restrictedTo, captureCount, item, state, heldFrom, place
    }

    /// Sidecars of earlier versions do not tell what came later.
    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        self.init(
            id: try container.decode(Identifier<Job>.self, forKey: .id), name: try container.decode(String.self, forKey: .name),
            title: try container.decode(String.self, forKey: .title), created: try container.decode(Date.self, forKey: .created),
            createdBy: try container.decode(String.self, forKey: .createdBy),
            restrictedTo: try container.decode([String].self, forKey: .restrictedTo),
            captureCount: try container.decode(Int.self, forKey: .captureCount),
            item: try container.decodeIfPresent(JobItem.self, forKey: .item) ?? JobItem(),
            state: try container.decodeIfPresent(JobState.self, forKey: .state) ?? .received,
            heldFrom: try container.decodeIfPresent(JobState.self, forKey: .heldFrom),
            place: try container.decodeIfPresent(String.self, forKey: .place))
    }
}
