import Quality
import Raster

extension ImageForm {
    /// The form of rows as they are recorded.
    ///
    /// - Parameters:
    ///   - resolutionX: pixels an inch along a row; nil: unknown.
    ///   - resolutionY: rows an inch.
    ///   - expectedRows: that the driver promised; nil: it did not.
    ///
    /// A resolution that no scanner has is none: pictures that are made smaller by it would be larger than memory, or nothing.
    init(_ layout: ImageLayout, resolutionX: Double?, resolutionY: Double?, expectedRows: Int? = nil) {
        self.init(
            width: layout.width, samples: layout.samples, depth: layout.depth, horizontalResolution: resolutionX.flatMap(Self.known),
            verticalResolution: resolutionY.flatMap(Self.known), expectedRows: expectedRows)
    }

    private static func known(_ resolution: Double) -> Double? { (20.0...20_000).contains(resolution) ? resolution : nil }
}
