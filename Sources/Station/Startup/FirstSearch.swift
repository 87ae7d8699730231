/// The first search for scanners. Who asks for scanners in the moments behind a start waits for it, and not for ever: a driver that hangs in it must not
/// make the station silent.
public actor FirstSearch {
    /// What the usual drivers need, those that listen for answers on the network included.
    public static let patience = Duration.seconds(5)

    private let patience: Duration
    private var isRunning = false
    private var waiting: [CheckedContinuation<Void, Never>] = []

    public init(patience: Duration = FirstSearch.patience) { self.patience = patience }

    /// From here on ``wait()`` waits, for so long at most.
    public func begin() {
        isRunning = true
        let patience = patience
        Task {
            try? await Task.sleep(for: patience)
            end()
        }
    }

    /// Answers all who wait.
    public func end() {
        isRunning = false
        for caller in waiting { caller.resume() }
        waiting = []
    }

    /// Whether somebody waits.
    var isAwaited: Bool { !waiting.isEmpty }

    /// Returns at once where no search has begun, or it is over.
    public func wait() async {
        guard isRunning else { return }
        await withCheckedContinuation { waiting.append($0) }
    }
}
