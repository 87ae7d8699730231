import PlatenModel

/// How a scanner's buttons and sensors are looked at.
public struct SensorWatch: Codable, Sendable, Hashable {
    /// Seconds between two looks. Nil: as the driver's own table has it.
    public var interval: Double?
    /// What reading a button tells, where that is known better than by the driver's table.
    public var semantics: SensorSemantics?

    public init(interval: Double? = nil, semantics: SensorSemantics? = nil) {
        self.interval = interval
        self.semantics = semantics
    }
}
