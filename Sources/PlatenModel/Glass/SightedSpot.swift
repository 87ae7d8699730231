/// A small mark that one image shows: dirt, a hair, a scratch, or something of the document.
public struct SightedSpot: Codable, Sendable, Hashable {
    /// Its middle, in millimetres from the corner of the bed. In a measure's own result: from the corner of the image.
    public var x: Double
    public var y: Double
    /// Of a disc of its area, in millimetres; of a fibre: of a black thread that takes as much light.
    public var diameter: Double
    /// How much darker it is than what surrounds it, as a share of that, 0 to 1; of a light one how much lighter, as a share of full scale.
    public var contrast: Double
    public var isLight: Bool
    /// Of a hair or a fibre, in millimetres along it; nil: it is a spot.
    public var length: Double?
    /// Points along a fibre that was found, from one end to the other.
    public var path: [BedPoint]?

    public init(
        x: Double, y: Double, diameter: Double, contrast: Double, isLight: Bool = false, length: Double? = nil, path: [BedPoint]? = nil
    ) {
        self.x = x
        self.y = y
        self.diameter = diameter
        self.contrast = contrast
        self.isLight = isLight
        self.length = length
        self.path = path
    }
}
