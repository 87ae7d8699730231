/// Pictures that a station makes of a capture.
public enum CapturePicture: String, Sendable, CaseIterable {
    /// Within 256 pixels.
    case thumbnail
    /// With numbered frames where a limit was passed.
    case overlay
    /// At full size, a TIFF whose columns are evened out by the flat field of its scanner.
    case evened

    /// Of its file's name.
    public var suffix: String { self == .evened ? "tif" : "jpg" }
}
