import Devices
import PlatenModel
import WorkerProtocol

/// How far a cycle has come: what outlives a pause, a new worker, a lost page.
struct CycleCourse {
    /// The worker with the profile applied. Nil: to be had anew.
    struct Session {
        let worker: WorkerProcess
        let settings: PreparedSettings
    }

    var session: Session?
    /// The page that is taken next, from 1.
    var page = 1
    /// Pages before that which were lost while the next was taken already: so many more are to be taken.
    var missing = 0
    /// The page before, where it is not yet acknowledged. Never more than one: a disk that is slower than the scanner holds the scanner up.
    var inPublication: PageInPublication?
    /// A back that came before its front, and waits for it.
    var heldBack: FinishedPage?
    /// The last capture of this cycle, for a rescan and to notice pages that repeat.
    var last: (capture: Identifier<Capture>, rowsSHA256: String)?
    /// The next page replaces the last capture.
    var isRescan = false
    /// Pages in a row with the same pixels.
    var identicalPages = 1
    /// The part that pages belong to.
    var parts = PartCounter()
    /// The image before was the front of a slip or separator: its back is no page either.
    var sheetRole = CaptureRole.page
    /// No sheet of the item was kept in this cycle.
    var isFirstOfItem = true
    /// The slip of another item came: the cycle ends, and another goes on.
    var handover: CycleHandover?
    /// The trigger of the next page, or of the whole stack, was given.
    var wasTriggered = false
    /// The record that the cycle runs again, which is written while the page begins already.
    private var record: Task<Problem?, Never>?

    mutating func keepRecord(_ record: Task<Problem?, Never>) {
        self.record = record
    }

    /// Returns when what was begun is written: the records of a cycle come in order.
    mutating func settleRecord() async throws(Problem) {
        guard let record else { return }
        self.record = nil
        if let problem = await record.value { throw problem }
    }
}
