import PlatenModel

/// What became of an image that was to be cut out of an exposure.
public struct CutImage<Observation: Sendable>: Sendable {
    /// Where it lies in the exposure; nil: beyond it.
    public let rectangle: PixelRectangle?
    /// The whole file, not yet on disk. After a failure the file is gone: the exposure has the pixels.
    public let result: Result<WrittenImage, Problem>
    /// What was seen of its rows.
    public let observation: Observation?
}
