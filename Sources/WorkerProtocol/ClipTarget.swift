import PlatenModel

/// The capture that a frame of the profile becomes.
public struct ClipTarget: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    /// The file to write: `incoming/<capture>.partial`. It must not exist.
    public var path: String

    public init(capture: Identifier<Capture>, path: String) {
        self.capture = capture
        self.path = path
    }
}
