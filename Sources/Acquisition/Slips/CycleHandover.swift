import PlatenModel
import WorkerProtocol

/// A stack in which the slip of another item came: what its cycle begins with.
struct CycleHandover: Sendable {
    let job: Job
    /// The worker that has the stack drawn in.
    let session: CycleCourse.Session
    /// The image of the slip.
    let slip: Identifier<Capture>
    let read: PageRead
}
