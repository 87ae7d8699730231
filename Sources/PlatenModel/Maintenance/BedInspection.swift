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
    /// Standard deviation of a pixel of each channel, 8-bit codes, against the one below it: what columns differ by is not in it. Nil in what an earlier
    /// version kept.
    public var channelNoise: [Double]?
    /// Which bits of each channel live. Nil as above.
    public var bits: [ChannelBits]?

    public init(
        resolution: Double, area: ClipFrame, levels: [Double], noise: Double, columnDeviation: Double, deadColumns: [Double], unevenness: Double,
        spots: [SightedSpot], plainShare: Double, isFeeder: Bool, channelNoise: [Double]? = nil, bits: [ChannelBits]? = nil,
        hotColumns: [Double]? = nil, lightSteps: [LightStep]? = nil
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
        self.channelNoise = channelNoise
        self.bits = bits
        self.hotColumns = hotColumns
        self.lightSteps = lightSteps
    }

    /// Where the light goes on at another level from one column to the next ones. Nil in what an earlier version kept.
    public var lightSteps: [LightStep]?
    /// The bits of each channel in samples of 16 bits, by a strip of the bed. Nil: the scanner has no such samples, or draws its sheets in.
    public var deepBits: [ChannelBits]?

    /// Columns that are much brighter than their neighbours, as only black shows: millimetres from the left edge of the bed. Nil in what an earlier version kept.
    public var hotColumns: [Double]?

    /// Its figures where it is of black.
    public var darkFigures: [FigureKind: Double] {
        var figures: [FigureKind: Double] = [:]
        figures[.darkLevel] = levels.max()
        figures[.hotColumns] = hotColumns.map { Double($0.count) }
        return figures
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
        if let channelNoise, channelNoise.count == 3 {
            for (kind, noise) in zip([FigureKind.redNoise, .greenNoise, .blueNoise], channelNoise) { figures[kind] = noise }
        }
        figures[.stuckBits] = bits.map { bits in Double((bits + (deepBits ?? []).map(\.belowEight)).reduce(0) { $0 + $1.stuck.count }) }
        figures[.moduleSteps] = lightSteps.map { steps in steps.map { abs($0.perCent) }.max() ?? 0 }
        if !isFeeder { figures[.glassSpots] = Double(spots.count) }
        return figures
    }
}
