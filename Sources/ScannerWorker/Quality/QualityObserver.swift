import PlatenModel
import Quality
import Raster

/// Measures an image while it is recorded.
struct QualityObserver: RowObserver {
    private var meter: QualityMeter

    /// - Parameters:
    ///   - resolutionX: pixels an inch along a row; nil: unknown.
    ///   - resolutionY: rows an inch.
    ///   - expectedRows: that the driver promised; nil: it did not.
    ///   - glass: places to be watched, in millimetres from the corner of the image; nil: there is no glass.
    init(_ layout: ImageLayout, resolutionX: Double?, resolutionY: Double?, expectedRows: Int? = nil, glass: [WatchedSpot]? = nil) {
        meter = QualityMeter(
            form: ImageForm(layout, resolutionX: resolutionX, resolutionY: resolutionY, expectedRows: expectedRows), glass: glass)
    }

    mutating func take(_ rows: RawSpan, count: Int) {
        meter.take(rows, count: count)
    }

    consuming func finish() -> ImageFindings {
        meter.findings()
    }
}
