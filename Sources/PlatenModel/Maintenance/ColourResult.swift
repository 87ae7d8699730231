/// What a colour calibration came to. Differences are CIEDE2000.
public struct ColourResult: Codable, Sendable, Hashable {
    public var chart: ColourChart
    /// Whether the reference is the chart's own, and not one of a whole batch.
    public var hasOwnReference: Bool
    public var patches: Int
    /// Of all patches, by the profile that was made from them.
    public var fitMean: Double
    public var fitGreatest: Double
    /// Of every third patch, by a profile that was made without them: what originals may expect.
    public var mean: Double
    public var percentile90: Double
    public var greatest: Double
    /// The ICC profile's file.
    public var profile: String

    public init(
        chart: ColourChart, hasOwnReference: Bool, patches: Int, fitMean: Double, fitGreatest: Double, mean: Double, percentile90: Double,
        greatest: Double, profile: String
    ) {
        self.chart = chart
        self.hasOwnReference = hasOwnReference
        self.patches = patches
        self.fitMean = fitMean
        self.fitGreatest = fitGreatest
        self.mean = mean
        self.percentile90 = percentile90
        self.greatest = greatest
        self.profile = profile
    }
}
