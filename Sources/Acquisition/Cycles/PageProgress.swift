import Devices
import PlatenModel
import WorkerProtocol

/// What a worker tells of one page while it takes it.
actor PageProgress {
    private let capture: Identifier<Capture>
    private let space: SpaceLedger
    private var bytes = 0
    private let announcer: ProgressAnnouncer
    private let registry: ScannerRegistry
    private let scanner: String
    private var isWaiting = false
    /// Whether the scanner had begun the page.
    private(set) var hadBegun = false

    init(capture: Identifier<Capture>, space: SpaceLedger, announcer: ProgressAnnouncer, registry: ScannerRegistry, scanner: String) {
        self.capture = capture
        self.space = space
        self.announcer = announcer
        self.registry = registry
        self.scanner = scanner
    }

    func take(_ report: WorkerReport) async {
        switch report {
        case .waiting(let problem):
            isWaiting = true
            await registry.noteWaiting(scanner, problem)
        case .started(let start):
            hadBegun = true
            if start.isReserved { await space.release(capture) }
            if isWaiting { await registry.noteWaiting(scanner, nil) }
        case .progress(let progress):
            await space.take(progress.bytes - bytes, of: capture)
            bytes = progress.bytes
        default: break
        }
        await announcer.announce(report)
    }
}
