/// Body of `PATCH /v1/scanners/{name}`.
public struct ScannerChange: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["name"]

    /// The new stable name.
    public var name: String

    public init(name: String) {
        self.name = name
    }
}
