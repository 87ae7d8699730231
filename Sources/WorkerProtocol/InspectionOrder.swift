/// A look at the empty bed, to tell the state of lamp, sensor and glass.
public struct InspectionOrder: Codable, Sendable, Hashable {
    /// The TIFF to write. It must not exist.
    public var path: String

    public init(path: String) {
        self.path = path
    }
}
