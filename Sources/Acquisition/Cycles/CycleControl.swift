import Devices
import PlatenModel

/// The handle by which a running cycle is moved from outside.
actor CycleControl {
    private enum Standing {
        /// Stands in line for the scanner.
        case inLine(Task<Void, any Error>)
        case working
        /// Armed or paused.
        case resting(CycleState)
    }

    private var standing = Standing.working
    private var worker: WorkerProcess?
    /// Asked while a page was under way; done when it is safe.
    private var wish: CycleOrder?
    /// Given while the cycle rests, and not taken yet.
    private var order: CycleOrder?
    private var continuation: CheckedContinuation<CycleOrder, Never>?
    /// The page was read and is being put away: an operator who presses now means the next one.
    private var remembersTriggers = false
    private(set) var isCancelled = false

    // MARK: The cycle's own side

    /// The cycle waits in `line`, which ends early where the cycle is cancelled.
    func wait(in line: Task<Void, any Error>) {
        if isCancelled { line.cancel() } else { standing = .inLine(line) }
    }

    func leftLine() {
        standing = .working
    }

    /// The cycle has its worker now. Returns false where it was cancelled meanwhile.
    func run(with worker: WorkerProcess) -> Bool {
        guard !isCancelled else { return false }
        self.worker = worker
        return true
    }

    /// What was asked for while a page was under way: `pause`, `end` or nothing.
    func takeWish() -> CycleOrder? {
        defer { wish = nil }
        return wish
    }

    func rememberTriggers(_ remembers: Bool) {
        remembersTriggers = remembers
    }

    /// The cycle is about to rest: orders count from here on.
    func settle(as state: CycleState) {
        standing = .resting(state)
        if let wish {
            // What came a moment ago was meant for this moment; a pause that is there already is no order.
            if !(state == .paused && wish == .pause) { order = wish }
            self.wish = nil
        }
        if state == .armed, let early, order == nil { order = early }
        early = nil
        remembersTriggers = false
    }

    private var early: CycleOrder?

    /// Rests until somebody gives an order. To be called after ``settle(as:)``.
    func rest() async -> CycleOrder {
        let taken: CycleOrder
        if isCancelled {
            taken = .cancel
        } else if let order {
            taken = order
        } else {
            taken = await withCheckedContinuation { continuation = $0 }
        }
        order = nil
        standing = .working
        return taken
    }

    // MARK: The other side

    /// How far the cycle is, as those see it who give orders.
    var state: CycleState {
        switch standing {
        case .inLine: .waiting
        case .working: .running
        case .resting(let state): state
        }
    }

    func cancel() async {
        isCancelled = true
        if case .inLine(let line) = standing { line.cancel() }
        if case .resting = standing {
            give(.cancel)
        } else {
            await worker?.cancel()
        }
    }

    /// Pauses before the next page. False: it stands in line, or is paused already.
    func pause() -> Bool {
        switch standing {
        case .inLine, .resting(.paused): return false
        case .working: wish = .pause
        case .resting: give(.pause)
        }
        return true
    }

    /// Goes on after a pause. False: it is not paused.
    func resume() -> Bool {
        guard case .resting(.paused) = standing else { return false }
        give(.goOn)
        return true
    }

    /// Ends with what was captured, after the page under way.
    func end() -> Bool {
        switch standing {
        case .inLine: return false
        case .working: wish = .end
        case .resting: give(.end)
        }
        return true
    }

    /// A button, a pedal or a person. Returns whether something comes of it.
    func trigger(_ action: TriggerAction) -> Bool {
        if action == .endCycle { return end() }
        let wanted: CycleOrder = action == .rescanLast ? .rescan : .goOn
        switch standing {
        case .resting:
            give(wanted)
            return true
        case .working where remembersTriggers && early == nil:
            early = wanted
            return true
        case .working, .inLine:
            return false
        }
    }

    private func give(_ order: CycleOrder) {
        if let continuation {
            self.continuation = nil
            continuation.resume(returning: order)
        } else if self.order != .cancel {
            self.order = order
        }
    }
}
