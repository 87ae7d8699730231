import PlatenModel
import WorkerProtocol

extension WorkerProcess {
    /// Returns a page once it is complete and on disk; to be called once after `acquire` was answered with `pageRead`. The scanner may take the
    /// next page meanwhile.
    ///
    /// - Throws: `storage-failed`, `storage-full`, `image-encoding-failed`; what ended the worker where that came first.
    public func image(of capture: Identifier<Capture>) async throws(Problem) -> AcquiredImage {
        try await withCheckedContinuation { pages.wait(for: capture, $0) }.get()
    }

    /// Takes what belongs to no request. Returns whether it was that.
    func receiveOutcome(_ report: WorkerReport) -> Bool {
        switch report {
        case .acquired(let image): pages.conclude(image.capture, .success(image))
        case .lost(let lost): pages.conclude(lost.capture, .failure(lost.problem))
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
