import Devices
import PlatenModel
import WorkerProtocol

/// How far a cycle has come: what outlives a pause, a new worker, a lost page.
struct CycleCourse {
    /// The worker with the profile applied. Nil: to be had anew.
    struct Session {
        let worker: WorkerProcess
        let settings: PreparedSettings
        /// The pass whose options are set; 0 where the profile has none.
        let pass: Int
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
    /// What was cut out of it, in the order of the profile's frames.
    var lastClips: [(frame: Int, capture: Identifier<Capture>)] = []
    /// The next page replaces the last capture.
    var isRescan = false
    /// Pages in a row with the same pixels.
    var identicalPages = 1
    /// The profile's pass that is taken next; 0 where it has none.
    var pass = 0
    /// The first image of the page under way.
    var firstOfPage: Identifier<Capture>?
    /// Pages that were counted by their own numbers.
    var numbered = 0
    /// The part that pages belong to.
    var parts = PartCounter()
    /// The image before was the front of a slip or separator: its back is no page either.
    var sheetRole = CaptureRole.page
    /// No sheet of the item was kept in this cycle.
    var isFirstOfItem = true
    /// The slip of another item came: the cycle ends, and another goes on.
    var handover: CycleHandover?
    /// What the scanner counts itself was kept.
    var hasCounted = false
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

    /// The pass that the next image is: of a rescan the one before, of which the image is to be replaced.
    func passIndex(of profile: Profile) -> Int {
        guard isRescan, !profile.passes.isEmpty else { return pass }
        return (pass + profile.passes.count - 1) % profile.passes.count
    }

    func currentPass(of profile: Profile) -> ProfilePass? {
        profile.passes.isEmpty ? nil : profile.passes[passIndex(of: profile)]
    }

    /// An image was taken: which page and pass comes next.
    ///
    /// - Parameter clips: images that were cut out of it, each with a number of its own.
    mutating func count(_ role: CaptureRole, passes: Int, clips: Int) {
        defer { isRescan = false }
        // A slip is none of the pages that were asked for, and what is taken once more was counted already.
        guard !isRescan, role == .page || role == .exposure else { return }
        pass = passes == 0 ? 0 : (pass + 1) % passes
        guard pass == 0 else { return }
        page += 1
        numbered += role == .exposure ? clips : 1
    }
}
