/// A look at an even sheet, or at the dark, to average its columns. No image is kept.
public struct ColumnOrder: Codable, Sendable, Hashable {
    /// The file to write the means to, as JSON. It must not exist.
    public var path: String

    public init(path: String) {
        self.path = path
    }
}
