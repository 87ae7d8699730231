/// Where an image was cut out of another: the very pixels, none of them changed.
public struct CaptureClip: Codable, Sendable, Hashable {
    /// The capture of the whole exposure.
    public var exposure: Identifier<Capture>
    /// Which of the profile's frames, from 1.
    public var frame: Int
    /// Pixels of the exposure to the left of the clip.
    public var left: Int
    /// Rows of the exposure above it.
    public var top: Int

    public init(exposure: Identifier<Capture>, frame: Int, left: Int, top: Int) {
        self.exposure = exposure
        self.frame = frame
        self.left = left
        self.top = top
    }
}
