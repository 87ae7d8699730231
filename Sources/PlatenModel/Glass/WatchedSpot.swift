/// A place of the bed that the next image is to be looked at.
public struct WatchedSpot: Codable, Sendable, Hashable {
    /// The spot's number in the map of its scanner.
    public var number: Int
    /// Millimetres from the corner of the bed.
    public var x: Double
    public var y: Double
    /// What to look for there.
    public var contrast: Double
    public var diameter: Double
    public var isLight: Bool
    /// Points along a fibre; nil: it is a spot.
    public var path: [BedPoint]?

    public init(number: Int, x: Double, y: Double, contrast: Double, diameter: Double, isLight: Bool, path: [BedPoint]? = nil) {
        self.number = number
        self.x = x
        self.y = y
        self.contrast = contrast
        self.diameter = diameter
        self.isLight = isLight
        self.path = path
    }
}
