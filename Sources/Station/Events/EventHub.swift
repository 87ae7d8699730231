import Acquisition
import PlatenModel

/// Wakes the subscribers of events.
///
/// Kept events are read from the catalogue by each subscriber itself, so that none is lost or out of order, however slow it is; the hub only
/// says up to which one there are. Ephemeral events are handed over, and the oldest dropped for a subscriber that does not keep up.
public actor EventHub: EventAnnouncer {
    /// What a subscriber is woken with.
    public struct Signal: Sendable {
        /// The newest kept event that was announced; 0: none since the start.
        public let newest: Int64
        public let ephemeral: Event?
        /// Who may see the ephemeral event. Empty: everyone.
        public let restrictedTo: [String]
    }

    /// Signals that wait for one subscriber.
    private static let bufferedSignals = 64

    private var newest: Int64 = 0
    private var subscribers: [Int: AsyncStream<Signal>.Continuation] = [:]
    private var lastSubscriber = 0
    private var jobsChanged: (@Sendable () -> Void)?
    private var alertsChanged: (@Sendable (Event) async -> Void)?

    public init() {}

    /// Has `body` called after each event that changes what records tell of a job.
    func observeJobs(_ body: @escaping @Sendable () -> Void) {
        jobsChanged = body
    }

    /// Has `body` get each alert that is raised or cleared and that everybody may know of.
    func observeAlerts(_ body: @escaping @Sendable (Event) async -> Void) {
        alertsChanged = body
    }

    public func announce(_ event: Event, restrictedTo groups: [String]) async {
        if event.kind == .jobCreated || event.kind == .jobMoved || event.kind == .jobChanged { jobsChanged?() }
        if let id = event.id { newest = max(newest, id) }
        let signal = Signal(newest: newest, ephemeral: event.id == nil ? event : nil, restrictedTo: groups)
        for subscriber in subscribers.values { subscriber.yield(signal) }
        if groups.isEmpty, event.kind == .alertRaised || event.kind == .alertCleared { await alertsChanged?(event) }
    }

    /// Signals from now on, until the task that reads them ends or the station closes.
    public func subscribe() -> AsyncStream<Signal> {
        let (stream, continuation) = AsyncStream.makeStream(of: Signal.self, bufferingPolicy: .bufferingNewest(Self.bufferedSignals))
        lastSubscriber += 1
        let identifier = lastSubscriber
        subscribers[identifier] = continuation
        continuation.onTermination = { _ in
            Task { await self.remove(identifier) }
        }
        return stream
    }

    /// Ends all subscriptions.
    public func close() {
        for subscriber in subscribers.values { subscriber.finish() }
        subscribers = [:]
    }

    private func remove(_ identifier: Int) {
        subscribers[identifier] = nil
    }
}
