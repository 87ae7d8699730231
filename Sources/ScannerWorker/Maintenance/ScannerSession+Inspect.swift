import Calibration
import FoundationEssentials
import PlatenModel
import Quality
import Raster
import WorkerProtocol

extension ScannerSession {
    /// 8-bit codes, and standard deviations of a mean of 3 × 3 pixels, by which a spot on an empty bed is darker at least.
    private static let leastDepth = 4.0
    private static let outstanding = 7.0

    /// Takes the empty bed with the profile that was prepared, and tells what it shows.
    func inspect(_ order: InspectionOrder) throws(Problem) -> WorkerReport {
        let isFeeder = preparation?.settings.isFeeder ?? false
        let (bed, seen) = try look(at: order.path) { layout, x, y, rows in
            BedObserver(layout, resolutionX: x, resolutionY: y, expectedRows: rows, isFeeder: isFeeder)
        }
        return .inspected(try inspection(bed, seen))
    }

    private func inspection(_ look: BedLook<BedObserver.Outcome>, _ outcome: BedObserver.Outcome) throws(Problem) -> BedInspection {
        guard let reading = outcome.reading, let preparation else { throw Problem(.imageEmpty, ["scanner": handle?.scanner ?? ""]) }
        let isFeeder = preparation.settings.isFeeder
        let (x, y) = (look.x, look.y)
        let origin = preparation.origin ?? (0, 0)
        let area = ClipFrame(
            x: origin.x, y: origin.y, width: Double(look.geometry.width) * 25.4 / x, height: Double(look.geometry.height) * 25.4 / y)
        let glass = outcome.findings.glass
        let noise = outcome.findings.quality[.noise]?.result.value ?? 0
        let level = reading.levels.count == 3 ? reading.levels[1] : reading.levels.first ?? 0
        // What noise does somewhere on a bed of many millions of pixels is no spot; over several images it would not stay where it is.
        let least = max(Self.leastDepth, Self.outstanding * noise / 3)
        let spots = (glass?.moved(by: origin).spots ?? []).filter { $0.contrast * level >= least }
        return BedInspection(
            resolution: x, area: area, levels: reading.levels, noise: noise,
            columnDeviation: reading.columnDeviation, deadColumns: reading.deadColumns.map { origin.x + (Double($0) + 0.5) * 25.4 / x },
            unevenness: reading.unevenness, spots: spots.sorted { $0.diameter > $1.diameter },
            plainShare: glass.map { min(1, $0.visibleArea / max(area.width * area.height, 1)) } ?? 1, isFeeder: isFeeder,
            channelNoise: reading.noise, bits: reading.bits,
            hotColumns: reading.hotColumns.map { origin.x + (Double($0) + 0.5) * 25.4 / x },
            lightSteps: reading.lightSteps?.map { LightStep(x: origin.x + $0.x, perCent: $0.perCent) })
    }
}
