import PlatenModel
import Quality
import Raster

/// Looks for sheets while a prescan is recorded.
struct SheetObserver: RowObserver {
    private var meter: SheetMeter

    init(_ layout: ImageLayout, resolutionX: Double?, resolutionY: Double?) {
        meter = SheetMeter(
            form: ImageForm(
                width: layout.width, samples: layout.samples, depth: layout.depth, horizontalResolution: resolutionX,
                verticalResolution: resolutionY))
    }

    mutating func take(_ rows: RawSpan, count: Int) {
        meter.take(rows, count: count)
    }

    consuming func finish() -> [MeasuredPlace] {
        meter.finish()
    }
}
