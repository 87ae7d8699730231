/// What a look at the empty bed showed, with the lid closed; of a feeder, at a white sheet.
public struct BedInspection: Codable, Sendable, Hashable {
    /// Pixels an inch of the look.
    public var resolution: Double
    /// What was looked at, in millimetres from the corner of the bed.
    public var area: ClipFrame
    /// Mean of each channel in 8-bit codes: one, or red, green and blue.
    public var levels: [Double]
    /// Standard deviation of a pixel, 8-bit codes.
    public var noise: Double
    /// Standard deviation of the columns from their neighbours, in per cent of the level.
    public var columnDeviation: Double
    /// Columns that see a tenth less or more than their neighbours: millimetres from the left edge of the bed.
    public var deadColumns: [Double]
    /// Standard deviation of the light over the bed, in per cent of its mean: FADGI's lightness uniformity.
    public var unevenness: Double
    /// Marks on the glass, in millimetres from the corner of the bed; none through a feeder, where the glass is not seen.
    public var spots: [SightedSpot]
    /// Share of the bed that is plain, 0 to 1: of an empty bed nearly all.
    public var plainShare: Double
    public var isFeeder: Bool

    public init(
        resolution: Double, area: ClipFrame, levels: [Double], noise: Double, columnDeviation: Double, deadColumns: [Double], unevenness: Double,
        spots: [SightedSpot], plainShare: Double, isFeeder: Bool
    ) {
        self.resolution = resolution
        self.area = area
        self.levels = levels
        self.noise = noise
        self.columnDeviation = columnDeviation
        self.deadColumns = deadColumns
        self.unevenness = unevenness
        self.spots = spots
        self.plainShare = plainShare
        self.isFeeder = isFeeder
    }

    /// Its figures, by what they are called.
    public var figures: [FigureKind: Double] {
        var figures: [FigureKind: Double] = [
            .noise: noise, .columnDeviation: columnDeviation, .deadColumns: Double(deadColumns.count), .unevenness: unevenness,
        ]
        figures[.lamp] = levels.count == 3 ? levels[1] : levels.first
        if levels.count == 3, levels[1] > 0 {
            figures[.redBalance] = levels[0] / levels[1]
            figures[.blueBalance] = levels[2] / levels[1]
        }
        if !isFeeder { figures[.glassSpots] = Double(spots.count) }
        return figures
    }
}
