/// A part of an image with one slanted edge in it.
struct EdgeWindow: Sendable {
    /// Pixels from the image's left and upper border to the middle.
    let x: Double
    let y: Double
    /// Whether the edge stands nearly upright.
    let isUpright: Bool
    /// Light less dark of green, as a share of full scale.
    let contrast: Double
    /// Of each channel, in linear light, as it lies in the image.
    let channels: [TargetImage]
}
