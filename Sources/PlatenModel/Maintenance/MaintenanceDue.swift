import FoundationEssentials

/// Something that is to be done to a scanner.
public struct MaintenanceDue: Codable, Sendable, Hashable {
    public var kind: MaintenanceKind
    /// Whether it is overdue; else it will be due soon.
    public var isOverdue: Bool
    /// Why, in one line.
    public var reason: String

    public init(kind: MaintenanceKind, isOverdue: Bool, reason: String) {
        self.kind = kind
        self.isOverdue = isOverdue
        self.reason = reason
    }
}
