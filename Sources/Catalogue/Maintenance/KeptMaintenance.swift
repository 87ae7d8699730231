import PlatenModel

/// What was done to a scanner, and where it stands in the order of all that was done: clocks are set back, numbers are not.
public struct KeptMaintenance: Sendable, Hashable {
    public var number: Int64
    public var record: MaintenanceRecord
    /// What the scanner had done by then.
    public var usage: ScannerUsage

    public init(number: Int64, record: MaintenanceRecord, usage: ScannerUsage) {
        self.number = number
        self.record = record
        self.usage = usage
    }
}
