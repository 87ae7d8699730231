import PlatenModel

/// How one driver reports buttons and sensors.
public struct DriverSensors: Sendable, Hashable {
    /// The driver's name, empty for drivers of which nothing is known.
    public let driver: String
    public let semantics: SensorSemantics
    public let rules: [SensorRule]
    /// Seconds from one round of readings to the next.
    public let pollInterval: Double
    /// Whether reading wakes a sleeping scanner or keeps its lamp on. Nil: not known.
    public let wakesScanner: Bool?
    /// Whether a button that was pressed once shows as pressed until the scanner is closed and opened again.
    public let keepsPressUntilReopened: Bool
    /// Options that make `sane_start` wait for somebody to come and press a button or bring a sheet, out of reach of every deadline.
    /// Platen never sets them: it waits by itself and starts afterwards.
    public let blockingOptions: Set<String>

    init(
        _ driver: String, _ semantics: SensorSemantics, _ rules: [SensorRule], pollInterval: Double = 0.5, wakesScanner: Bool? = nil,
        keepsPressUntilReopened: Bool = false, blockingOptions: Set<String> = []
    ) {
        self.driver = driver
        self.semantics = semantics
        self.rules = rules
        self.pollInterval = pollInterval
        self.wakesScanner = wakesScanner
        self.keepsPressUntilReopened = keepsPressUntilReopened
        self.blockingOptions = blockingOptions
    }
}
