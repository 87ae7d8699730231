import FoundationEssentials

/// A mark that comes back at one place of a scanner's glass.
public struct GlassSpot: Codable, Sendable, Hashable {
    /// Within the map of its scanner and source.
    public var number: Int
    public var state: GlassSpotState
    /// Its middle in millimetres from the corner of the bed, by all images that show it.
    public var x: Double
    public var y: Double
    /// Of a disc of its area, in millimetres: the newest.
    public var diameter: Double
    /// See ``SightedSpot/contrast``: the newest.
    public var contrast: Double
    /// It is lighter than the dark content that it was seen on.
    public var isLight: Bool
    /// See ``SightedSpot/length``.
    public var length: Double?
    /// Points along a fibre.
    public var path: [BedPoint]?
    public var firstSeen: Date
    public var lastSeen: Date
    /// Images that show it, and such that show plain paper there.
    public var hits: Int
    public var misses: Int
    /// That it is no coincidence of marks on documents: the logarithm (base 10) of how much likelier dirt makes what was seen.
    public var confidence: Double

    public init(
        number: Int, state: GlassSpotState, x: Double, y: Double, diameter: Double, contrast: Double, isLight: Bool, firstSeen: Date, lastSeen: Date,
        hits: Int, misses: Int, confidence: Double, length: Double? = nil, path: [BedPoint]? = nil
    ) {
        self.number = number
        self.state = state
        self.x = x
        self.y = y
        self.diameter = diameter
        self.contrast = contrast
        self.isLight = isLight
        self.firstSeen = firstSeen
        self.lastSeen = lastSeen
        self.hits = hits
        self.misses = misses
        self.confidence = confidence
        self.length = length
        self.path = path
    }
}
