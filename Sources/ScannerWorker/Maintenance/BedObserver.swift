import Calibration
import PlatenModel
import Quality
import Raster

/// Measures an empty bed while it is recorded.
struct BedObserver: RowObserver {
    struct Outcome: Sendable {
        let reading: BedMeter.Reading?
        let findings: ImageFindings
    }

    private var bed: BedMeter
    private var meter: QualityMeter

    init(_ layout: ImageLayout, resolutionX: Double?, resolutionY: Double?, expectedRows: Int?, isFeeder: Bool) {
        let form = ImageForm(layout, resolutionX: resolutionX, resolutionY: resolutionY, expectedRows: expectedRows)
        bed = BedMeter(width: form.width, samples: form.samples, depth: form.depth, expectedRows: expectedRows ?? form.width, resolution: resolutionX)
        meter = QualityMeter(form: form, glass: isFeeder ? nil : [], isEmptyBed: true)
    }

    mutating func take(_ rows: RawSpan, count: Int) {
        bed.take(rows, count: count)
        meter.take(rows, count: count)
    }

    consuming func finish() -> Outcome {
        Outcome(reading: bed.finish(), findings: meter.findings())
    }
}
