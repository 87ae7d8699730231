import FoundationEssentials

/// A flat field that counts now, and the calibration that made it.
public struct FlatFieldInUse: Sendable, Hashable {
    public var calibration: Identifier<MaintenanceRecord>
    public var made: Date
    public var result: FlatFieldResult

    public init(calibration: Identifier<MaintenanceRecord>, made: Date, result: FlatFieldResult) {
        self.calibration = calibration
        self.made = made
        self.result = result
    }
}
