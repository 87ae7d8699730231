/// What one image tells of the glass it was scanned through.
public struct GlassEvidence: Codable, Sendable, Hashable {
    /// Spots that stand alone on plain paper, those that were watched left out.
    public var spots: [SightedSpot]
    /// Of each place that was watched and lies within the image.
    public var watched: [Int: WatchedOutcome]
    /// Square millimetres of plain paper, where a spot would have been seen.
    public var visibleArea: Double

    public init(spots: [SightedSpot], watched: [Int: WatchedOutcome] = [:], visibleArea: Double) {
        self.spots = spots
        self.watched = watched
        self.visibleArea = visibleArea
    }
}
