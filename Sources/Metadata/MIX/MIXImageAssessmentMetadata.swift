extension MIX {
    /// What the image's quality rests on (NISO Z39.87, chapter 9).
    struct ImageAssessmentMetadata: Encodable, Sendable {
        var spatialMetrics: SpatialMetrics?
        var colourEncoding: ImageColourEncoding

        enum CodingKeys: String, CodingKey {
            case spatialMetrics = "mix:SpatialMetrics"
            case colourEncoding = "mix:ImageColorEncoding"
        }
    }
}
