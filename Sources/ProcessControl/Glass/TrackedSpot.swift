import PlatenModel

/// A spot with what its test knows of it.
struct TrackedSpot: Codable, Sendable, Hashable {
    var spot: GlassSpot
    var test = GlassTest()
    /// Images that showed plain paper there since it was last seen.
    var missesInRow = 0
    /// Which of the map's remembered pages show it, a bit for each.
    var pages: UInt32 = 0
    /// Its diameter when it was last told.
    var toldDiameter: Double?
    /// Its diameter, or the length of a fibre, at the look at the bed that told of it first, or that it had grown. Nil: none showed it.
    var lookSize: Double?
    /// Images that show it since the glass was cleaned.
    var hitsSinceCleaning = 0
    /// The images, counted by the map, when it was last seen.
    var lastImage: Int
}
