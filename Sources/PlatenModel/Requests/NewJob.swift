/// Body of `POST /v1/jobs`.
public struct NewJob: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["name", "title", "restrictedTo", "item", "place"]

    /// Nil: a name made of today's date and a number.
    public var name: String?
    public var title: String?
    /// Groups that may see the job. Nil or empty: everyone with access to the socket.
    public var restrictedTo: [String]?
    /// What is known of the original.
    public var item: JobItem?
    /// Shelf or box code where the item is.
    public var place: String?

    public init(name: String? = nil, title: String? = nil, restrictedTo: [String]? = nil, item: JobItem? = nil, place: String? = nil) {
        self.name = name
        self.title = title
        self.restrictedTo = restrictedTo
        self.item = item
        self.place = place
    }
}
