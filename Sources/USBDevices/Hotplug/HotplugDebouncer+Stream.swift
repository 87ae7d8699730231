extension HotplugDebouncer {
    /// The net changes of a stream of events, told when their windows end. Ends, with what is left, when the events end.
    ///
    /// While nothing happens no timer runs.
    public func changes(of events: AsyncStream<HotplugEvent>) -> AsyncStream<HotplugEvent> {
        let (changes, continuation) = AsyncStream.makeStream(of: HotplugEvent.self)
        let gathering = GatheringOfEvents(self, continuation)
        let task = Task {
            for await event in events { await gathering.note(event) }
            await gathering.finish()
        }
        continuation.onTermination = { _ in task.cancel() }
        return changes
    }
}

/// Runs a debouncer by the clock.
private actor GatheringOfEvents {
    private var debouncer: HotplugDebouncer
    private let continuation: AsyncStream<HotplugEvent>.Continuation
    private var timer: Task<Void, Never>?

    init(_ debouncer: HotplugDebouncer, _ continuation: AsyncStream<HotplugEvent>.Continuation) {
        self.debouncer = debouncer
        self.continuation = continuation
    }

    func note(_ event: HotplugEvent) {
        debouncer.note(event, at: .now)
        // A timer that runs already ends no later than it must, and then finds the later end of the window.
        if timer == nil { startTimer() }
    }

    func finish() {
        timer?.cancel()
        for change in debouncer.takeAll() { continuation.yield(change) }
        continuation.finish()
    }

    private func startTimer() {
        guard let due = debouncer.nextDue else { return }
        timer = Task {
            do {
                try await Task.sleep(until: due, clock: .continuous)
                tellDue()
            } catch {}
        }
    }

    private func tellDue() {
        timer = nil
        for change in debouncer.takeDue(at: .now) { continuation.yield(change) }
        startTimer()
    }
}
