import FoundationEssentials
import PlatenModel

/// What retention needs to know of a job.
public struct DeliveredJob: Sendable, Hashable {
    public var job: Identifier<Job>
    public var name: String
    public var state: JobState
    /// Absolute path of what would be removed.
    public var folder: String
    /// What removing it would free.
    public var bytes: Int
    /// Why people want it kept, each a reason in words without a full stop. Empty: nobody does.
    public var holds: [String]
    public var deliveries: [RecordedDelivery]
    /// Other times that the catalogue holds of the job, of its last capture for example. Nothing of the job can have been delivered before.
    public var recordedTimes: [Date]

    public init(
        job: Identifier<Job>, name: String, state: JobState, folder: String, bytes: Int, holds: [String] = [],
        deliveries: [RecordedDelivery], recordedTimes: [Date] = []
    ) {
        self.job = job
        self.name = name
        self.state = state
        self.folder = folder
        self.bytes = bytes
        self.holds = holds
        self.deliveries = deliveries
        self.recordedTimes = recordedTimes
    }
}
