extension MIX {
    /// The technical metadata of one image.
    struct Image: Encodable, Sendable {
        var object: BasicDigitalObjectInformation
        var characteristics: BasicImageInformation
        var capture: ImageCaptureMetadata
        var assessment: ImageAssessmentMetadata

        enum CodingKeys: String, CodingKey {
            case object = "mix:BasicDigitalObjectInformation"
            case characteristics = "mix:BasicImageInformation"
            case capture = "mix:ImageCaptureMetadata"
            case assessment = "mix:ImageAssessmentMetadata"
        }
    }
}
