import FoundationEssentials
import LinuxSystem
import PlatenModel
import TestSupport
import WorkerProtocol

@testable import ScannerWorker

/// A session on a made-up scanner, with all that it reports.
final class SessionHarness {
    let scanner: FakeScanner
    let state = CommandState()
    let folder: ScratchFolder
    private(set) var reports: [WorkerReport] = []
    /// What became of pages that were read.
    let outcomes = Monitor<[WorkerReport]>([])
    private(set) lazy var session = ScannerSession(
        state: state, report: { [unowned self] in reports.append($0) },
        deliver: { [outcomes] report in outcomes.change { $0.append(report) } }
    ) { [scanner] _ in scanner }

    init(_ scanner: FakeScanner) throws {
        self.scanner = scanner
        folder = try ScratchFolder()
        session.retry = StartRetry(firstPause: 0.01, longestPause: 0.05)
    }

    /// Performs a command as the worker does; returns its last reply.
    @discardableResult
    func perform(_ command: WorkerCommand) -> WorkerReport {
        _ = state.begin(1)
        var last = WorkerReport.ended
        session.perform(command) { report in
            state.end()
            last = report
        }
        return last
    }

    /// Opens the scanner and prepares it.
    func prepare(_ profile: Profile) -> WorkerReport {
        perform(
            .open(OpenScanner(device: "fake:0", scanner: "fake-1", patience: ScannerPatience(busy: 2, warmUp: 2, access: 2))))
        return perform(.prepare(profile))
    }

    /// Takes one image into a file of its own. Returns what became of it.
    func acquire(_ name: String = "page") -> WorkerReport {
        let last = perform(
            .acquire(
                AcquireImage(capture: .make(), path: folder.path("\(name).partial"), make: "Maker", model: "Model", hostComputer: "host")))
        guard case .pageRead = last else { return last }
        return outcomes.wait { $0.isEmpty ? nil : $0.removeFirst() }
    }
}

extension WorkerReport {
    var problem: Problem? {
        if case .failed(let problem) = self { problem } else { nil }
    }

    var image: AcquiredImage? {
        if case .acquired(let image) = self { image } else { nil }
    }
}
