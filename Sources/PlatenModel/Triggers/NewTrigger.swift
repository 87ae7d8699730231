/// Body of `POST /v1/scanners/{name}/trigger` and `POST /v1/cycles/{cycle}/trigger`.
public struct NewTrigger: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["action"]

    /// Nil: the next page.
    public var action: TriggerAction?

    public init(action: TriggerAction? = nil) {
        self.action = action
    }
}
