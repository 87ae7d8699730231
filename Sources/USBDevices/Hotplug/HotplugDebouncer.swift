/// Gathers bursts of events and tells what has changed in the end. Knows no clock: the caller says what time it is.
///
/// A bad contact or a hub that resets makes a device come and go many times a second; whoever opened a scanner at each would never finish.
/// Within a window a port's events become what remains of them: nothing where a device came and went, one change where it came or went, and
/// a departure with an arrival where it came back, since its address is then another.
public struct HotplugDebouncer: Sendable {
    /// Silence on a port after which its change is told.
    public let quietTime: Duration
    /// A port that never falls silent is told of after this time all the same.
    public let longestWindow: Duration

    private var windows: [String: Window] = [:]
    private var nextOrder = 0

    private struct Window {
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
        let quietEnd = now + quietTime
        if windows[event.device.port] != nil {
            windows[event.device.port]?.last = event
            windows[event.device.port]?.quietEnd = quietEnd
        } else {
            windows[event.device.port] = Window(first: event, last: event, end: now + longestWindow, quietEnd: quietEnd, order: nextOrder)
            nextOrder += 1
        }
    }

    /// The changes on ports whose window has ended by `now`, in the order in which the ports began to change.
    public mutating func takeDue(at now: ContinuousClock.Instant) -> [HotplugEvent] {
        take { $0.due <= now }
    }

    /// All changes, whether or not their windows have ended.
    public mutating func takeAll() -> [HotplugEvent] {
        take { _ in true }
    }

    private mutating func take(where isTaken: (Window) -> Bool) -> [HotplugEvent] {
        let taken = windows.filter { isTaken($0.value) }
        for port in taken.keys { windows[port] = nil }
        return taken.values.sorted { $0.order < $1.order }.flatMap(\.changes)
    }
}
