/// How much there is to capture of an item, as counted at reception.
public struct ExpectedCount: Codable, Sendable, Hashable {
    public enum Unit: String, Codable, Sendable, Hashable, CaseIterable {
        /// Images: each page is one.
        case pages
        /// Leaves, each with two sides to capture.
        case sheets
    }

    public var count: Int
    public var unit: Unit

    public init(count: Int, unit: Unit) {
        self.count = count
        self.unit = unit
    }

    /// Images that make it complete.
    public var images: Int { unit == .sheets ? count * 2 : count }
}
