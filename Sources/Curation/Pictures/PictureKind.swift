/// What pictures there are of a capture.
public enum PictureKind: String, Sendable, CaseIterable {
    case thumbnail
    /// With the places marked at which something is wrong.
    case overlay
    /// At its full size, evened out by the flat field of its scanner.
    case evened

    /// Pixels of the longer side at most.
    var longSide: Int {
        switch self {
        case .thumbnail: 256
        case .overlay: 1600
        case .evened: .max
        }
    }

    /// Of its file.
    var suffix: String { self == .evened ? "tif" : "jpg" }

    /// As HTTP calls it.
    public var mediaType: String { self == .evened ? "image/tiff" : "image/jpeg" }
}
