import Calibration
import FoundationEssentials
import LinuxSystem
import PlatenModel
import Raster
import WorkerProtocol

extension ScannerSession {
    /// Averages the columns, or the cells, of what lies on the bed, or goes through the feeder, with the profile that was prepared.
    func measureColumns(_ order: ColumnOrder) throws(Problem) -> WorkerReport {
        let handle = try opened()
        guard let preparation else { throw outOfOrder("a look at columns came before prepare") }
        defer { endSeries() }
        try measure(preparation, handle, order, to: order.path)
        if let back = order.backPath { try measureBack(preparation, handle, order, to: back) }
        let x = preparation.resolutionX ?? preparation.profile.resolution
        return .columnsMeasured(
            ColumnReading(
                left: preparation.origin?.x, top: preparation.origin?.y, resolutionX: x, resolutionY: preparation.resolutionY ?? x))
    }

    /// The back of the same sheet waits in the scanner, unless its driver leaves out blank ones.
    private func measureBack(_ preparation: Preparation, _ handle: any OpenedScanner, _ order: ColumnOrder, to path: String) throws(Problem) {
        do throws(Problem) {
            try measure(preparation, handle, order, to: path)
        } catch {
            guard error.code == .feederEmpty || error.code == .imageEmpty else { throw error }
        }
    }

    private func measure(_ preparation: Preparation, _ handle: any OpenedScanner, _ order: ColumnOrder, to path: String) throws(Problem) {
        if order.isOfCells {
            try measure(preparation, handle, to: path) { CellMeter(width: $0.width, samples: $0.samples, depth: $0.depth) }
        } else {
            try measure(preparation, handle, to: path) { ColumnMeter(width: $0.width, samples: $0.samples, depth: $0.depth) }
        }
    }

    private func measure<Meter: SheetMeter>(
        _ preparation: Preparation, _ handle: any OpenedScanner, to path: String, with meter: (ImageLayout) -> Meter
    ) throws(Problem) {
        var source = try begin(preparation, handle).source
        var throttle = ProgressThrottle()
        let recorder = ImageRecorder(scanner: handle.scanner, maximumRows: preparation.maximumRows, greatestRows: preparation.greatestRows)
        let seen = try recorder.observe(
            &source, progress: { [report] in if throttle.isDue() { report(.settingOption("the columns")) } },
            isCancelled: { [state] in state.isCancelled }
        ) { layout in WhiteObserver(meter: layout.depth == 1 ? nil : meter(layout)) }
        guard let means = seen.outcome else {
            throw Problem(.frameUnsupported, ["scanner": handle.scanner, "reason": "its samples have \(seen.layout.depth) bits"])
        }
        try Self.write(means, to: path)
    }

    private static func write(_ means: some SheetMeans, to path: String) throws(Problem) {
        guard let text = try? PlatenJSON.line(means) else { throw Problem(.internalFailure, ["reason": "means that are no numbers"]) }
        do throws(SystemError) {
            try FileDescriptor.create(path, permissions: 0o600).write(Array(text.utf8).span.bytes, at: 0)
        } catch {
            throw Problem(.storageFailed, ["path": path, "reason": error.reason])
        }
    }
}

/// Averages samples of 8 or 16 bits; nil of others.
private struct WhiteObserver<Meter: SheetMeter>: RowObserver {
    var meter: Meter?

    mutating func take(_ rows: RawSpan, count: Int) {
        meter?.take(rows, count: count)
    }

    consuming func finish() -> Meter.Means? { meter?.finish() }
}
