/// Values handed from threads to a thread, in order. Putting never waits.
public final class WorkQueue<Element: Sendable>: Sendable {
    private struct State: Sendable {
        var waiting: [Element] = []
        var isClosed = false
    }

    private enum Next: Sendable {
        case element(Element)
        case end
    }

    private let monitor = Monitor(State())

    public init() {}

    public func put(_ element: Element) {
        monitor.change { $0.waiting.append(element) }
    }

    /// The next value; blocks until there is one. Nil: none follows.
    public func take() -> Element? {
        let next: Next = monitor.wait { state in
            if !state.waiting.isEmpty { return .element(state.waiting.removeFirst()) }
            return state.isClosed ? .end : nil
        }
        switch next {
        case .element(let element): return element
        case .end: return nil
        }
    }

    /// No value follows: whoever takes finds those that wait, then the end.
    public func close() {
        monitor.change { $0.isClosed = true }
    }

    /// Gives up: whoever waits or comes later finds the end, and what waited is freed.
    public func abandon() {
        monitor.change { state in
            state.isClosed = true
            state.waiting = []
        }
    }
}
