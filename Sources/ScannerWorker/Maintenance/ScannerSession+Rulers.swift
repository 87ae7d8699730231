import Calibration
import PlatenModel
import Quality
import Raster
import WorkerProtocol

extension ScannerSession {
    /// Measures the rulers on the bed.
    func measureRulers(_ order: RulerOrder) throws(Problem) -> WorkerReport {
        let pitch = order.pitch
        let (bed, seen) = try look(at: order.path) { layout, x, y, _ in
            RulerObserver(layout, pitch: pitch, resolutionX: x, resolutionY: y)
        }
        return .rulersSeen(
            GeometryReading(
                statedX: bed.x, statedY: bed.y, across: seen.rulers.across, along: seen.rulers.along, grid: seen.rulers.grid, seams: seen.seams,
                breaks: seen.rulers.breaks))
    }
}

/// Measures rulers while the bed is recorded.
private struct RulerObserver: RowObserver {
    struct Outcome: Sendable {
        let rulers: RulerMeter.Outcome
        let seams: [SensorSeam]?
    }

    private var meter: RulerMeter
    private var lines: SeamMeter

    init(_ layout: ImageLayout, pitch: Double, resolutionX: Double, resolutionY: Double) {
        let form = ImageForm(layout, resolutionX: resolutionX, resolutionY: resolutionY)
        meter = RulerMeter(width: form.width, samples: form.samples, pitch: pitch, stated: (resolutionX, resolutionY))
        lines = SeamMeter(width: form.width, samples: form.samples, stated: (resolutionX, resolutionY))
    }

    mutating func take(_ rows: RawSpan, count: Int) {
        meter.take(rows, count: count)
        lines.take(rows, count: count)
    }

    consuming func finish() -> Outcome {
        Outcome(rulers: meter.finish(), seams: lines.finish())
    }
}
