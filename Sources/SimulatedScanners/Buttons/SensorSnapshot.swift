/// All sensors as they were at one moment. Each value is given out once; a second reading of the same one is another moment.
struct SensorSnapshot {
    private var fresh: [OptionName: OptionValue] = [:]

    mutating func value(
        _ name: OptionName, reading all: () throws(DriverFailure) -> [OptionName: OptionValue]
    ) throws(DriverFailure) -> OptionValue? {
        if fresh[name] == nil { fresh = try all() }
        return fresh.removeValue(forKey: name)
    }
}
