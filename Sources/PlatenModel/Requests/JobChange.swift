/// Body of `PATCH /v1/jobs/{job}`: what is to be corrected of a job's description. Its name, and with it its folder, stays.
public struct JobChange: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["title", "item"]

    public var title: String?
    public var item: JobItemChange?

    public init(title: String? = nil, item: JobItemChange? = nil) {
        self.title = title
        self.item = item
    }
}
