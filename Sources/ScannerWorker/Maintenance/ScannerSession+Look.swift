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
    ) throws(Problem) -> (bed: BedLook<Observer.Output>, outcome: Observer.Output) {
        let handle = try opened()
        guard let preparation else { throw outOfOrder("a look at the bed came before prepare") }
        defer { endSeries() }
        let file = try ImageFile.create(path, reserving: nil)
        do throws(Problem) {
            let look = try record(preparation, handle, into: file, as: "the bed", observe)
            guard let outcome = look.outcome else { throw Problem(.imageEmpty, ["scanner": handle.scanner]) }
            return (look, outcome)
        } catch {
            file.discard()
            throw error
        }
    }

    /// Takes one image that is no page into a file, while somebody measures it.
    ///
    /// - Parameter name: of what is looked at, for the daemon.
    func record<Observer: RowObserver & SendableMetatype>(
        _ preparation: Preparation, _ handle: any OpenedScanner, into file: ImageFile, as name: String,
        _ observe: @escaping @Sendable (ImageLayout, Double, Double, Int?) -> Observer
    ) throws(Problem) -> BedLook<Observer.Output> {
        let (begun, expectedRows) = try begin(preparation, handle)
        var source = begun
        let x = preparation.resolutionX ?? preparation.profile.resolution
        let y = preparation.resolutionY ?? x
        let tags = ImageTags(
            make: "", model: "", software: PlatenVersion.software, dateTime: Date(), hostComputer: "", imageUniqueID: "", resolutionX: x,
            resolutionY: y)
        let stage = ObserverStage(name: "platen-bed") { observe($0, x, y, expectedRows) }
        var throttle = ProgressThrottle()
        let recorder = ImageRecorder(scanner: handle.scanner, maximumRows: preparation.maximumRows, greatestRows: preparation.greatestRows)
        let taken = try recorder.read(
            &source, into: file, tags: tags, compression: .none, first: NoStage?.none, second: stage,
            // The daemon learns that the scanner is at work, and that no page has begun.
            progress: { [report] _, _, _ in if throttle.isDue() { report(.settingOption(name)) } },
            isCancelled: { [state] in state.isCancelled }
        ).complete()
        return BedLook(outcome: taken.second ?? nil, x: x, y: y, geometry: taken.image.geometry)
    }

    /// Has the scanner begin an image that is no page. Returns its rows to come, and how many the driver promises.
    func begin(_ preparation: Preparation, _ handle: any OpenedScanner) throws(Problem) -> (source: ScannerFrameSource, expectedRows: Int?) {
        try retry.start(
            handle, sourceChanged: lastSource != nil && lastSource != preparation.source, refresh: nil, waiting: { report(.waiting($0)) },
            isCancelled: { isCancelled })
        lastSource = preparation.source
        let begun = try ScannerFrameSource.parameters(of: handle)
        return (ScannerFrameSource(handle, begun: begun), begun.rows)
    }
}
