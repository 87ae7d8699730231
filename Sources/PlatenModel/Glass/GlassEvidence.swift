/// What one image tells of the glass it was scanned through.
public struct GlassEvidence: Codable, Sendable, Hashable {
    /// Spots that stand alone on plain ground, those that were watched left out.
    public var spots: [SightedSpot]
    /// Of each place that was watched and lies within the image.
    public var watched: [Int: WatchedOutcome]
    /// Square millimetres of plain paper, where a dark spot would have been seen.
    public var visibleArea: Double
    /// The same of plain dark ground, where a light spot would have been.
    public var darkArea: Double

    public init(spots: [SightedSpot], watched: [Int: WatchedOutcome] = [:], visibleArea: Double, darkArea: Double = 0) {
        self.spots = spots
        self.watched = watched
        self.visibleArea = visibleArea
        self.darkArea = darkArea
    }
}
