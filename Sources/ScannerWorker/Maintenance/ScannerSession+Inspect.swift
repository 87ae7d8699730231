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
        let handle = try opened()
        guard let preparation else { throw outOfOrder("inspect came before prepare") }
        defer { endSeries() }
        let file = try ImageFile.create(order.path, reserving: nil)
        do throws(Problem) {
            return .inspected(try inspection(preparation, handle, into: file))
        } catch {
            file.discard()
            throw error
        }
    }

    private func inspection(_ preparation: Preparation, _ handle: any OpenedScanner, into file: ImageFile) throws(Problem) -> BedInspection {
        try retry.start(
            handle, sourceChanged: lastSource != nil && lastSource != preparation.source, refresh: nil, waiting: { report(.waiting($0)) },
            isCancelled: { isCancelled })
        lastSource = preparation.source
        let begun = try ScannerFrameSource.parameters(of: handle)
        var source = ScannerFrameSource(handle, begun: begun)
        let isFeeder = preparation.settings.isFeeder
        let (x, y) = (
            preparation.resolutionX ?? preparation.profile.resolution,
            preparation.resolutionY ?? preparation.resolutionX ?? preparation.profile.resolution
        )
        let tags = ImageTags(
            make: "", model: "", software: PlatenVersion.software, dateTime: Date(), hostComputer: "", imageUniqueID: "", resolutionX: x,
            resolutionY: y)
        let expectedRows = begun.rows
        let stage = ObserverStage(name: "platen-bed") {
            BedObserver($0, resolutionX: x, resolutionY: y, expectedRows: expectedRows, isFeeder: isFeeder)
        }
        var throttle = ProgressThrottle()
        let recorder = ImageRecorder(scanner: handle.scanner, maximumRows: preparation.maximumRows, greatestRows: preparation.greatestRows)
        let taken = try recorder.read(
            &source, into: file, tags: tags, compression: .none, first: NoStage?.none, second: stage,
            // The daemon learns that the scanner is at work, and that no page has begun.
            progress: { [report] _, _, _ in if throttle.isDue() { report(.settingOption("the bed")) } },
            isCancelled: { [state] in state.isCancelled }
        ).complete()
        guard let outcome = taken.second ?? nil, let reading = outcome.reading else {
            throw Problem(.imageEmpty, ["scanner": handle.scanner])
        }
        let origin = preparation.origin ?? (0, 0)
        let area = ClipFrame(
            x: origin.x, y: origin.y, width: Double(taken.image.geometry.width) * 25.4 / x, height: Double(taken.image.geometry.height) * 25.4 / y)
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
            plainShare: glass.map { min(1, $0.visibleArea / max(area.width * area.height, 1)) } ?? 1, isFeeder: isFeeder)
    }
}
