import PlatenModel
import WorkerProtocol

/// What became of a page that a worker had read.
public enum PageOutcome: Sendable {
    /// It is on disk.
    case kept(AcquiredImage)
    /// The disk did not keep it.
    case lost(Problem)
    /// The worker ended, for that reason, before it could tell: the file is whole, and may not be on disk.
    case abandoned(Problem)
}
