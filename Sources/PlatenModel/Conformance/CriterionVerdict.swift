/// How far a scanner meets one criterion of a guideline.
public struct CriterionVerdict: Codable, Sendable, Hashable {
    public var measure: ConformanceMeasure
    /// Nil: it was not measured.
    public var figure: ConformanceFigure?
    /// The strictest level whose limits hold. Nil: none, or it was not measured.
    public var level: String?
    /// Limits of that level, or of the least strict one where none holds; where it was not measured of the strictest.
    public var atLeast: Double?
    public var atMost: Double?
    /// Whether somebody has compared the limits with the guideline itself.
    public var isVerified: Bool

    public init(
        measure: ConformanceMeasure, figure: ConformanceFigure?, level: String?, atLeast: Double?, atMost: Double?, isVerified: Bool
    ) {
        self.measure = measure
        self.figure = figure
        self.level = level
        self.atLeast = atLeast
        self.atMost = atMost
        self.isVerified = isVerified
    }
}
