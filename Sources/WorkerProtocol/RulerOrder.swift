/// A look at rulers on the bed.
public struct RulerOrder: Codable, Sendable, Hashable {
    /// The TIFF to write. It must not exist.
    public var path: String
    /// Millimetres between two ticks.
    public var pitch: Double

    public init(path: String, pitch: Double) {
        self.path = path
        self.pitch = pitch
    }
}
