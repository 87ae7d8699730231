import PlatenModel

/// What was done to a scanner, and where it stands in the order of all that was done: clocks are set back, numbers are not.
public struct KeptMaintenance: Sendable, Hashable {
    public var number: Int64
    public var record: MaintenanceRecord
    /// Pages that the scanner had taken by then.
    public var pages: Int

    public init(number: Int64, record: MaintenanceRecord, pages: Int) {
        self.number = number
        self.record = record
        self.pages = pages
    }
}
