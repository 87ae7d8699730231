/// What a sensor showed when it was last read.
public struct SensorReading: Codable, Sendable, Hashable {
    public var name: SensorName
    public var value: OptionValue

    public init(name: SensorName, value: OptionValue) {
        self.name = name
        self.value = value
    }
}
