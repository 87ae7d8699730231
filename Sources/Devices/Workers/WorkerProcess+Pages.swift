import PlatenModel
import WorkerProtocol

extension WorkerProcess {
    /// Returns when a page is on disk, or will not be; to be called once after `acquire` was answered with `pageRead`. The scanner may take the
    /// next page meanwhile.
    public func outcome(of capture: Identifier<Capture>) async -> PageOutcome {
        await withCheckedContinuation { pages.wait(for: capture, $0) }
    }

    /// Takes what belongs to no request. Returns whether it was that.
    func receiveOutcome(_ report: WorkerReport) -> Bool {
        switch report {
        case .acquired(let image): pages.conclude(image.capture, .kept(image))
        case .lost(let lost): pages.conclude(lost.capture, .lost(lost.problem))
        default: return false
        }
        if pages.isEmpty { endWaiting(for: .pages) }
        return true
    }

    /// Waits until the pages that were read are on disk, `seconds` at most. Whoever ends a worker waits for that first: its scanner may be gone
    /// or hang, but a page that it has delivered is not lost for that.
    func waitForPages(within seconds: Double) async {
        guard isRunning, !pages.isEmpty else { return }
        await wait(for: .pages, within: seconds)
    }
}
