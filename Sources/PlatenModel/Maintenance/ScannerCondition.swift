import FoundationEssentials

/// The state of one scanner, as a technician wants to see it in the morning.
public struct ScannerCondition: Codable, Sendable, Hashable {
    public var scanner: String
    public var counters: ScannerCounters
    public var due: [MaintenanceDue]
    /// Marks on its glass that ordinary images or a look at it have proven.
    public var dirt: [GlassSpot]
    /// Marks that survived a cleaning.
    public var defects: [GlassSpot]
    /// The newest of each kind.
    public var last: [MaintenanceRecord]
    /// Figures that have left their control limits, a sentence each.
    public var signals: [String]

    public init(
        scanner: String, counters: ScannerCounters, due: [MaintenanceDue], dirt: [GlassSpot], defects: [GlassSpot], last: [MaintenanceRecord],
        signals: [String]
    ) {
        self.scanner = scanner
        self.counters = counters
        self.due = due
        self.dirt = dirt
        self.defects = defects
        self.last = last
        self.signals = signals
    }
}
