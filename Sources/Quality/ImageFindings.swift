import PlatenModel

/// What was found in one image.
public struct ImageFindings: Sendable, Hashable {
    public var quality: ImageQuality
    /// Nil: it was not scanned through a glass, is of one bit a sample, or too coarse.
    public var glass: GlassEvidence?

    public init(quality: ImageQuality, glass: GlassEvidence? = nil) {
        self.quality = quality
        self.glass = glass
    }
}
