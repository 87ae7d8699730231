import PlatenModel
import WorkerProtocol

/// A profile as it was applied to the open scanner.
struct Preparation {
    let profile: Profile
    let settings: PreparedSettings
    /// Pixels an inch along a row, as the driver says that it is set. Nil where it does not say.
    let resolutionX: Double?
    /// Rows an inch.
    let resolutionY: Double?
    /// The driver's own value of the source, nil where it has none.
    let source: String?
}
