import Barcodes
import PlatenModel
import Raster

/// Keeps head and foot of an image's pages while it is recorded: all of it is reduced to 100 to 200 pixels an inch, by its width, in at most 18 MB,
/// which are let go of behind the last row. Of 14 numbers in outline fonts 13 were read at 100 enlarged twice, 14 at 150 enlarged twice, 12 at 300: so
/// room that a short page leaves is not taken for more.
public struct StripObserver: RowObserver {
    private var gatherer: PlaneGatherer
    private let span: PageSpan
    private let rotation: ImageRotation
    /// Millimetres of a pixel of the image.
    private let pixel: (x: Double, y: Double)?

    /// - Parameters:
    ///   - resolutionX: pixels an inch along a row; nil or not positive: unknown.
    ///   - resolutionY: rows an inch.
    ///   - rotation: by which the image stands upright.
    public init(_ layout: ImageLayout, resolutionX: Double?, resolutionY: Double?, span: PageSpan, rotation: ImageRotation) {
        let horizontal = resolutionX ?? resolutionY
        let vertical = resolutionY ?? resolutionX
        gatherer = PlaneGatherer(
            layout: layout,
            scale: PlaneScale(width: layout.width, horizontal: horizontal, vertical: vertical, length: PageNumberLimits.length))
        self.span = span
        self.rotation = rotation
        pixel = if let horizontal, let vertical, horizontal > 0, vertical > 0 { (25.4 / horizontal, 25.4 / vertical) } else { nil }
    }

    public mutating func take(_ rows: RawSpan, count: Int) {
        gatherer.add(rows, rows: count)
    }

    /// Nil: the image is too small to have a head and a foot.
    public consuming func finish() -> NumberStrips? {
        guard let plane = gatherer.plane, plane.height >= 8, plane.width >= 8 else { return nil }
        let scale = gatherer.scale
        return NumberStrips(
            plane, span: span, turned: rotation, pixel: pixel.map { ($0.x * Double(scale.across), $0.y * Double(scale.down)) })
    }
}
