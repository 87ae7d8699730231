import PlatenModel

/// Tells subscribers that something happened.
public protocol EventAnnouncer: Sendable {
    /// An event that is kept must be committed before it is announced. Returns without waiting for any subscriber.
    ///
    /// - Parameter groups: who may see it, as the job says. Empty: everyone.
    func announce(_ event: Event, restrictedTo groups: [String]) async
}
