import PlatenModel
import WorkerProtocol

/// A page that the scanner has delivered, on its way to the disk and into the catalogue while the next one is taken.
struct PageInPublication {
    enum Outcome: Sendable {
        /// Acknowledged; with the digest of its rows, by which pages are told that repeat.
        case published(rowsSHA256: String)
        /// On disk, and to be acknowledged behind the page that is next: a back that its feeder delivers before the front.
        case held(FinishedPage)
        /// Acknowledged, but for images that were to be cut out of it.
        case clipsLost(rowsSHA256: String, [LostImage])
        /// Its file is not whole, or not on disk.
        case lost(Problem)
        /// Its file is whole, and waits where start-up finds it.
        case unpublished(Problem)
    }

    /// Its number in the cycle, from 1.
    let page: Int
    let capture: Identifier<Capture>
    /// What was cut out of it.
    let clips: [(frame: Int, capture: Identifier<Capture>)]
    /// It was taken to replace the capture before.
    let isRescan: Bool
    let publication: Task<Outcome, Never>
}
