import PlatenModel

/// What a press of Ctrl-C means at each moment of a scan.
actor ScanCancellation {
    private enum State {
        /// The station has not answered yet.
        case starting
        /// To be cancelled as soon as the station tells its identifier.
        case unwanted
        case running(Identifier<Cycle>)
    }

    /// What to do about a press.
    enum Answer: Equatable {
        case cancel(Identifier<Cycle>)
        case wait
        /// A second press: the person does not want to wait.
        case leave
    }

    private var state = State.starting
    private var presses = 0

    func press() -> Answer {
        presses += 1
        guard presses == 1 else { return .leave }
        switch state {
        case .running(let cycle): return .cancel(cycle)
        case .starting, .unwanted:
            state = .unwanted
            return .wait
        }
    }

    /// The cycle runs. Returns true where it is to be cancelled at once.
    func started(_ cycle: Identifier<Cycle>) -> Bool {
        defer { state = .running(cycle) }
        if case .unwanted = state { return true }
        return false
    }
}
