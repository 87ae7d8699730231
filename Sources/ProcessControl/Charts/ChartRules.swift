/// How a control chart judges a series.
///
/// Individuals beyond ``individualWidth`` sigma tell jumps; an exponentially weighted moving average beyond ``averageWidth`` of its own sigma tells
/// drift (Lucas and Saccucci, Technometrics 32, 1990; Montgomery, Introduction to Statistical Quality Control, chapters 6 and 9). Textbook widths
/// of 3 hold for a centre and a sigma that are known; here both come from a short stable period, so that the widths are greater: all rules
/// together run 500 points and more without a false alarm, by simulation (`make maintenance-report`).
public struct ChartRules: Sendable, Hashable {
    /// Points of the stable period that centre and sigma are taken from.
    public var stablePoints = 25
    /// Weight of the newest point in the moving average, 0 to 1.
    public var weight = 0.2
    /// Sigmas of the moving average.
    public var averageWidth = 4.0
    /// Sigmas of a single point.
    public var individualWidth = 4.5

    public init() {}
}
