/// A name that the template gives: to an image that is there, or to one that may come.
public struct NamedPage: Codable, Sendable, Hashable {
    /// Nil: it is not captured yet.
    public var capture: Identifier<Capture>?
    public var position: Int
    /// The path that the master has, below the masters' root. Nil: it is not captured yet.
    public var file: String?
    /// The path by the template.
    public var name: String

    public init(capture: Identifier<Capture>? = nil, position: Int, file: String? = nil, name: String) {
        self.capture = capture
        self.position = position
        self.file = file
        self.name = name
    }
}
