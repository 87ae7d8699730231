/// What rulers, or a grid of lines, on the bed say of the scale of images, across and along the travel.
public struct GeometryReading: Codable, Sendable, Hashable {
    /// Pixels an inch that the scanner says it has.
    public var statedX: Double
    public var statedY: Double
    /// Nil: no ruler lies in that direction.
    public var across: ScaleReading?
    public var along: ScaleReading?
    /// Nil: there is no grid.
    public var grid: GridReading?
    /// Where modules of a wide sensor meet and do not see the same row. Nil: no line lies across the image, by which that could be told.
    public var seams: [SensorSeam]?
    /// Where the ruler across is broken. Nil: there is none, or it is too short to tell.
    public var breaks: [SensorBreak]?

    public init(
        statedX: Double, statedY: Double, across: ScaleReading?, along: ScaleReading?, grid: GridReading? = nil, seams: [SensorSeam]? = nil,
        breaks: [SensorBreak]? = nil
    ) {
        self.seams = seams
        self.breaks = breaks
        self.statedX = statedX
        self.statedY = statedY
        self.across = across
        self.along = along
        self.grid = grid
    }

    /// Parts in a million by which images have more pixels than the scanner says.
    public var errorAcross: Double? { across?.error(against: statedX) }
    public var errorAlong: Double? { along?.error(against: statedY) }

    /// Degrees by which the angle between a ruler across and one along differs from the right angle, where they lie at one.
    public var squareness: Double? {
        guard let across, let along else { return nil }
        return across.angle + along.angle
    }

    /// What the stated resolution is to be multiplied by.
    public var scale: PixelScale {
        PixelScale(x: across.map { $0.resolution / statedX } ?? 1, y: along.map { $0.resolution / statedY } ?? 1)
    }
}
