/// A look at the bed that is kept as an image.
public struct PreviewOrder: Codable, Sendable, Hashable {
    /// The TIFF to write. It must not exist.
    public var path: String

    public init(path: String) {
        self.path = path
    }
}
