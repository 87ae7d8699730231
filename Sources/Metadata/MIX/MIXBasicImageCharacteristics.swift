extension MIX {
    /// Size of the image, and what its samples mean.
    struct BasicImageCharacteristics: Encodable, Sendable {
        /// Pixels; nil where there are none, for which the schema has no word.
        var width: Int?
        /// Rows.
        var height: Int?
        var photometricInterpretation: PhotometricInterpretation

        enum CodingKeys: String, CodingKey {
            case width = "mix:imageWidth"
            case height = "mix:imageHeight"
            case photometricInterpretation = "mix:PhotometricInterpretation"
        }
    }
}
