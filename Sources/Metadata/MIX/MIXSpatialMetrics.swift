extension MIX {
    /// The resolution.
    struct SpatialMetrics: Encodable, Sendable {
        /// Nil where nobody knows where it was measured.
        var plane: XMLText?
        var unit: XMLText
        var x: Rational?
        var y: Rational?

        enum CodingKeys: String, CodingKey {
            case plane = "mix:samplingFrequencyPlane"
            case unit = "mix:samplingFrequencyUnit"
            case x = "mix:xSamplingFrequency"
            case y = "mix:ySamplingFrequency"
        }
    }
}
