/// A small mark that one image shows: dirt, a scratch, or something of the document.
public struct SightedSpot: Codable, Sendable, Hashable {
    /// Its middle, in millimetres from the corner of the bed. In a measure's own result: from the corner of the image.
    public var x: Double
    public var y: Double
    /// Of a disc of its area, in millimetres.
    public var diameter: Double
    /// How much darker it is than what surrounds it, as a share of that, 0 to 1; of a light one how much lighter, as a share of full scale.
    public var contrast: Double
    public var isLight: Bool

    public init(x: Double, y: Double, diameter: Double, contrast: Double, isLight: Bool = false) {
        self.x = x
        self.y = y
        self.diameter = diameter
        self.contrast = contrast
        self.isLight = isLight
    }
}
