/// Body of `POST /v1/scanners/{name}/maintenance`.
public struct NewMaintenance: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["kind", "remark", "temperature"]
    /// Degrees Celsius in which a scanner works.
    public static let temperatures = -20.0...60.0

    public var kind: MaintenanceKind
    public var remark: String?
    public var temperature: Double?

    public init(kind: MaintenanceKind, remark: String? = nil, temperature: Double? = nil) {
        self.kind = kind
        self.remark = remark
        self.temperature = temperature
    }
}
