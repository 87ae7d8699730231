/// Pictures that a station makes of a capture.
public enum CapturePicture: String, Sendable, CaseIterable {
    /// Within 256 pixels.
    case thumbnail
    /// With numbered frames where a limit was passed.
    case overlay
}
