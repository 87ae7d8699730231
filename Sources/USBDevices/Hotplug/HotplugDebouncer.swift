/// Gathers bursts of events and tells what has changed in the end. Knows no clock: the caller says what time it is.
///
/// A bad contact or a hub that resets makes a device come and go many times a second; whoever opened a scanner at each would never finish.
/// Within a window a port's events become what remains of them: nothing where a device came and went, one change where it came or went, and
/// a departure with an arrival where it came back, since its address is then another. A port that changes again soon after it was told of has
/// to be quiet for twice as long the next time, up to the longest window.
public struct HotplugDebouncer: Sendable {
    /// Silence on a port after which its change is told.
    public let quietTime: Duration
    /// A port that never falls silent is told of after this time all the same.
    public let longestWindow: Duration

    private var windows: [String: Window] = [:]
    /// The ports that were told of within the last ``calmTime``.
    private var restless: [String: Restlessness] = [:]
    private var nextOrder = 0

    /// After this time a port counts as well-behaved again.
    private static let calmTime = Duration.seconds(2)

    private struct Restlessness {
        let quietTime: Duration
        let toldAt: ContinuousClock.Instant
    }

    private struct Window {
        let quietTime: Duration
        let first: HotplugEvent
        var last: HotplugEvent
        let end: ContinuousClock.Instant
        var quietEnd: ContinuousClock.Instant
        let order: Int

        var due: ContinuousClock.Instant { min(end, quietEnd) }

        var changes: [HotplugEvent] {
            switch (first, last) {
            case (.arrived, .arrived): [last]
            case (.arrived, .left): []
            case (.left, .left): [first]
            case (.left, .arrived): [first, last]
            }
        }
    }

    /// udev needs some tens of milliseconds for a device's rules, and a composite device's interfaces follow one another in less than 100 ms.
    public init(quietTime: Duration = .milliseconds(150), longestWindow: Duration = .seconds(1)) {
        self.quietTime = quietTime
        self.longestWindow = longestWindow
    }

    /// When ``takeDue(at:)`` next has something to do. Nil: never, unless an event comes.
    public var nextDue: ContinuousClock.Instant? { windows.values.map(\.due).min() }

    /// Notes an event that came at `now`.
    public mutating func note(_ event: HotplugEvent, at now: ContinuousClock.Instant) {
        let port = event.device.port
        if let window = windows[port] {
            windows[port]?.last = event
            windows[port]?.quietEnd = now + window.quietTime
        } else {
            restless = restless.filter { $0.value.toldAt + Self.calmTime > now }
            let quietTime = restless[port].map { min($0.quietTime * 2, longestWindow) } ?? quietTime
            windows[port] = Window(
                quietTime: quietTime, first: event, last: event, end: now + longestWindow, quietEnd: now + quietTime, order: nextOrder)
            nextOrder += 1
        }
    }

    /// The changes on ports whose window has ended by `now`, in the order in which the ports began to change.
    public mutating func takeDue(at now: ContinuousClock.Instant) -> [HotplugEvent] {
        let due = windows.filter { $0.value.due <= now }
        for (port, window) in due {
            windows[port] = nil
            restless[port] = Restlessness(quietTime: window.quietTime, toldAt: now)
        }
        return Self.changes(of: due)
    }

    /// All changes, whether or not their windows have ended.
    public mutating func takeAll() -> [HotplugEvent] {
        defer { windows = [:] }
        return Self.changes(of: windows)
    }

    private static func changes(of windows: [String: Window]) -> [HotplugEvent] {
        windows.values.sorted { $0.order < $1.order }.flatMap(\.changes)
    }
}
