/// Why an image has no number for a measure.
public enum NotMeasurable: String, Sendable, Hashable, CaseIterable, Codable {
    /// Fewer pixels than the method needs.
    case imageTooSmall = "image-too-small"
    /// One bit a sample says nothing of this.
    case bitonal
    /// No channels to compare.
    case grey
    /// No text, lines or edges to judge by.
    case nothingToJudge = "nothing-to-judge"
    /// The border of the sheet cannot be told from the bed.
    case borderNotFound = "border-not-found"
    /// The resolution of the image is not known.
    case resolutionUnknown = "resolution-unknown"
    /// The number of rows that were to come is not known.
    case lengthUnknown = "length-unknown"
}
