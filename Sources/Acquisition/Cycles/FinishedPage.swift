import PlatenModel
import WorkerProtocol

/// A page whose file is on disk, and all that is known of it; not yet acknowledged.
struct FinishedPage: Sendable {
    let image: AcquiredImage
    let read: PageRead
    let settings: PreparedSettings
    let identity: PageIdentity
    /// Of the whole image that this one was cut out of.
    var exposure: ImageGeometry?
}
