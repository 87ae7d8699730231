import PlatenModel

/// The body of a reply.
public enum WorkerReport: Codable, Sendable, Hashable {
    /// First words of every worker, once libsane is initialised.
    case hello(WorkerHello)
    /// All devices of this enumeration.
    case devices([ReportedDevice])
    case opened
    case described([ScannerOption])
    case prepared(PreparedSettings)
    /// The scanner has begun the page; its parameters are exact now.
    case started(AcquisitionStart)
    case progress(AcquisitionProgress)
    case acquired(AcquiredImage)
    /// The feeder is empty. The series is over without a problem where at least one image was taken.
    case noMoreDocuments
    case ended
    case failed(Problem)

    /// Whether no further reply to the same request follows.
    public var isLast: Bool {
        switch self {
        case .hello, .started, .progress: false
        case .devices, .opened, .described, .prepared, .acquired, .noMoreDocuments, .ended, .failed: true
        }
    }
}
