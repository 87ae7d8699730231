import FoundationEssentials
import PlatenModel
import Raster
import WorkerProtocol

extension ScannerSession {
    /// Takes the bed with the profile that was prepared, into a file that the daemon removes, while somebody measures it.
    ///
    /// - Parameter observe: makes the observer, of the layout, pixels an inch across and down, and the rows that the driver promises.
    func look<Observer: RowObserver & SendableMetatype>(
        at path: String, observe: @escaping @Sendable (ImageLayout, Double, Double, Int?) -> Observer
    ) throws(Problem) -> BedLook<Observer.Output> {
        let handle = try opened()
        guard let preparation else { throw outOfOrder("a look at the bed came before prepare") }
        defer { endSeries() }
        let file = try ImageFile.create(path, reserving: nil)
        do throws(Problem) {
            return try record(preparation, handle, into: file, observe)
        } catch {
            file.discard()
            throw error
        }
    }

    private func record<Observer: RowObserver & SendableMetatype>(
        _ preparation: Preparation, _ handle: any OpenedScanner, into file: ImageFile,
        _ observe: @escaping @Sendable (ImageLayout, Double, Double, Int?) -> Observer
    ) throws(Problem) -> BedLook<Observer.Output> {
        try retry.start(
            handle, sourceChanged: lastSource != nil && lastSource != preparation.source, refresh: nil, waiting: { report(.waiting($0)) },
            isCancelled: { isCancelled })
        lastSource = preparation.source
        let begun = try ScannerFrameSource.parameters(of: handle)
        var source = ScannerFrameSource(handle, begun: begun)
        let x = preparation.resolutionX ?? preparation.profile.resolution
        let y = preparation.resolutionY ?? x
        let tags = ImageTags(
            make: "", model: "", software: PlatenVersion.software, dateTime: Date(), hostComputer: "", imageUniqueID: "", resolutionX: x,
            resolutionY: y)
        let expectedRows = begun.rows
        let stage = ObserverStage(name: "platen-bed") { observe($0, x, y, expectedRows) }
        var throttle = ProgressThrottle()
        let recorder = ImageRecorder(scanner: handle.scanner, maximumRows: preparation.maximumRows, greatestRows: preparation.greatestRows)
        let taken = try recorder.read(
            &source, into: file, tags: tags, compression: .none, first: NoStage?.none, second: stage,
            // The daemon learns that the scanner is at work, and that no page has begun.
            progress: { [report] _, _, _ in if throttle.isDue() { report(.settingOption("the bed")) } },
            isCancelled: { [state] in state.isCancelled }
        ).complete()
        guard let outcome = taken.second ?? nil else { throw Problem(.imageEmpty, ["scanner": handle.scanner]) }
        return BedLook(outcome: outcome, x: x, y: y, width: taken.image.geometry.width, height: taken.image.geometry.height)
    }
}
