/// What a guideline asks of one measure, for each of its levels.
public struct GuidelineCriterion: Sendable, Hashable, Codable {
    public var measure: ConformanceMeasure
    /// Of each level; empty: there is no lower limit.
    public var atLeast: [Double]
    /// Of each level; empty: there is no upper limit.
    public var atMost: [Double]
    /// Whether somebody has compared the numbers with the guideline itself.
    public var isVerified: Bool

    public init(_ measure: ConformanceMeasure, atLeast: [Double] = [], atMost: [Double] = [], isVerified: Bool) {
        self.measure = measure
        self.atLeast = atLeast
        self.atMost = atMost
        self.isVerified = isVerified
    }
}
