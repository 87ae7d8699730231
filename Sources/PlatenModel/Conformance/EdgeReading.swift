/// The sharpness at one slanted edge of a target.
public struct EdgeReading: Codable, Sendable, Hashable {
    /// Millimetres from the image's left and upper border.
    public var x: Double
    public var y: Double
    /// Whether the edge stands nearly upright: then it tells of the direction of the rows.
    public var isUpright: Bool
    /// Degrees from the upright, or the level.
    public var angle: Double
    /// Light less dark, as a share of full scale.
    public var contrast: Double
    /// Cycles a pixel at which half and a tenth of the modulation are left; nil: more is left up to one cycle.
    public var mtf50: Double?
    public var mtf10: Double?
    /// At half the sampling frequency.
    public var nyquistModulation: Double
    public var greatestModulation: Double
    /// Pixels across the edge between the channels that are farthest apart. Nil: the image has one channel.
    public var misregistration: Double?

    public init(
        x: Double, y: Double, isUpright: Bool, angle: Double, contrast: Double, mtf50: Double?, mtf10: Double?, nyquistModulation: Double,
        greatestModulation: Double, misregistration: Double?
    ) {
        self.x = x
        self.y = y
        self.isUpright = isUpright
        self.angle = angle
        self.contrast = contrast
        self.mtf50 = mtf50
        self.mtf10 = mtf10
        self.nyquistModulation = nyquistModulation
        self.greatestModulation = greatestModulation
        self.misregistration = misregistration
    }
}
