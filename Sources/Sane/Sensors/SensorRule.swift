import PlatenModel

/// What one option of a driver means.
public struct SensorRule: Sendable, Hashable {
    /// The driver's name of the option.
    public let option: String
    /// The common name. Of an option whose value tells which button it was, this name is not used.
    public let sensor: SensorName
    public let kind: SensorKind

    init(_ option: String, _ sensor: SensorName, _ kind: SensorKind) {
        self.option = option
        self.sensor = sensor
        self.kind = kind
    }

    /// A button under its common name.
    static func button(_ option: String, _ sensor: SensorName? = nil) -> SensorRule {
        SensorRule(option, sensor ?? SensorName(rawValue: option), .button)
    }

    static func level(_ option: String, _ sensor: SensorName? = nil) -> SensorRule {
        SensorRule(option, sensor ?? SensorName(rawValue: option), .level)
    }

    static func knob(_ option: String, _ sensor: SensorName? = nil) -> SensorRule {
        SensorRule(option, sensor ?? SensorName(rawValue: option), .knob)
    }
}
