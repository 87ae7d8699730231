import Foundation
import PlatenModel

/// What the catalogue knows of a job whose masters may have to go.
public struct RetentionCandidate: Sendable {
    public let job: Job
    /// Counts the job's changes: what was decided holds as long as it is the same.
    public let revision: Int64
    /// Of the masters that are still here.
    public let bytes: Int
    /// Why they must stay whatever the rules say, each a reason without a full stop.
    public let holds: [String]
    /// The last delivery to each destination that was not cancelled.
    public let deliveries: [RecordedDelivery]
    /// Times that the catalogue holds of the job.
    public let recordedTimes: [Date]
}
