/// One scan of a target, measured, and what the guidelines say of it.
public struct ConformanceResult: Codable, Sendable, Hashable {
    /// Pixels an inch of a scan where nobody says otherwise, and of those that are followed over the years.
    public static let usualResolution = 300.0

    public var chart: ColourChart
    /// Whether the reference is the chart's own, and not one of a whole batch.
    public var hasOwnReference: Bool
    public var patches: Int
    /// What the colours of the image were taken by: `sRGB`, or the name of the scanner's own profile.
    public var colourSpace: String
    /// Edges that the sharpness was measured at.
    public var edges: Int
    public var figures: [ConformanceFigure]
    public var verdicts: [GuidelineVerdict]

    public init(
        chart: ColourChart, hasOwnReference: Bool, patches: Int, colourSpace: String, edges: Int, figures: [ConformanceFigure],
        verdicts: [GuidelineVerdict]
    ) {
        self.chart = chart
        self.hasOwnReference = hasOwnReference
        self.patches = patches
        self.colourSpace = colourSpace
        self.edges = edges
        self.figures = figures
        self.verdicts = verdicts
    }

    public func figure(_ measure: ConformanceMeasure) -> ConformanceFigure? { figures.first { $0.measure == measure } }
}
