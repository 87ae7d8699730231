import Devices
import PlatenModel
import WorkerProtocol

/// What a worker tells of one page while it takes it.
actor PageProgress {
    private let announcer: ProgressAnnouncer
    private let registry: ScannerRegistry
    private let scanner: String
    private var isWaiting = false
    /// Whether the scanner had begun the page.
    private(set) var hadBegun = false

    init(announcer: ProgressAnnouncer, registry: ScannerRegistry, scanner: String) {
        self.announcer = announcer
        self.registry = registry
        self.scanner = scanner
    }

    func take(_ report: WorkerReport) async {
        switch report {
        case .waiting(let problem):
            isWaiting = true
            await registry.noteWaiting(scanner, problem)
        case .started:
            hadBegun = true
            if isWaiting { await registry.noteWaiting(scanner, nil) }
        default: break
        }
        await announcer.announce(report)
    }
}
