import FoundationEssentials

/// What is known of a scanner's glass.
public struct GlassReport: Codable, Sendable, Hashable {
    public var scanner: String
    /// Images that the map was made from.
    public var images: Int
    /// Proven spots first; suspected ones only where they were asked for.
    public var spots: [GlassSpot]
    public var lastCleaned: Date?
    /// The newest look at the empty bed.
    public var lastCheck: MaintenanceRecord?

    public init(scanner: String, images: Int, spots: [GlassSpot], lastCleaned: Date?, lastCheck: MaintenanceRecord?) {
        self.scanner = scanner
        self.images = images
        self.spots = spots
        self.lastCleaned = lastCleaned
        self.lastCheck = lastCheck
    }
}
