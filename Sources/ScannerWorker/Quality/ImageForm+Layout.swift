import Quality
import Raster

extension ImageForm {
    /// The form of rows as they are recorded.
    ///
    /// - Parameters:
    ///   - resolutionX: pixels an inch along a row; nil: unknown.
    ///   - resolutionY: rows an inch.
    ///   - expectedRows: that the driver promised; nil: it did not.
    init(_ layout: ImageLayout, resolutionX: Double?, resolutionY: Double?, expectedRows: Int? = nil) {
        self.init(
            width: layout.width, samples: layout.samples, depth: layout.depth, horizontalResolution: resolutionX, verticalResolution: resolutionY,
            expectedRows: expectedRows)
    }
}
