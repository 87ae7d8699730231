/// What pictures there are of a capture.
public enum PictureKind: String, Sendable, CaseIterable {
    case thumbnail
    /// With the places marked at which something is wrong.
    case overlay

    /// Pixels of the longer side at most.
    var longSide: Int {
        switch self {
        case .thumbnail: 256
        case .overlay: 1600
        }
    }
}
