import PlatenModel
import Quality
import Raster

/// Looks for sheets while a prescan is recorded.
struct SheetObserver: RowObserver {
    private var meter: SheetMeter

    init(_ layout: ImageLayout, resolutionX: Double?, resolutionY: Double?) {
        meter = SheetMeter(form: ImageForm(layout, resolutionX: resolutionX, resolutionY: resolutionY))
    }

    mutating func take(_ rows: RawSpan, count: Int) {
        meter.take(rows, count: count)
    }

    consuming func finish() -> [MeasuredPlace] {
        meter.finish()
    }
}
