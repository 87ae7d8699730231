import PlatenModel

/// The measuring of slanted edges in a file.
public struct EdgeOrder: Codable, Sendable, Hashable {
    /// A TIFF.
    public var path: String
    /// Of each channel, to take its tone curve out.
    public var tones: [TonePoints]

    public init(path: String, tones: [TonePoints]) {
        self.path = path
        self.tones = tones
    }
}
