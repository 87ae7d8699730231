/// Body of `POST /v1/scanners/{name}/maintenance`.
public struct NewMaintenance: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["kind", "remark", "temperature", "pitch", "targetSerial"]
    /// Degrees Celsius in which a scanner works.
    public static let temperatures = -20.0...60.0

    /// Millimetres between two ticks of a ruler.
    public static let pitches = 1.0...100.0

    public var kind: MaintenanceKind
    public var remark: String?
    public var temperature: Double?
    /// Of a geometry calibration: millimetres between two ticks of its rulers. Nil: 10.
    public var pitch: Double?
    /// Of the target that is used.
    public var targetSerial: String?

    public init(kind: MaintenanceKind, remark: String? = nil, temperature: Double? = nil, pitch: Double? = nil, targetSerial: String? = nil) {
        self.kind = kind
        self.remark = remark
        self.temperature = temperature
        self.pitch = pitch
        self.targetSerial = targetSerial
    }
}
