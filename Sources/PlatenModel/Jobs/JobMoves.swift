/// Which moves of an item make sense.
public enum JobMoves {
    /// States that may follow, in the order in which a person would look for them. An item on hold goes back to where it was, or to its owner.
    ///
    /// - Parameter heldFrom: of an item on hold: the state that it was taken from.
    public static func next(from state: JobState, heldFrom: JobState? = nil) -> [JobState] {
        switch state {
        case .received: [.prepared, .scanning, .returned, .onHold]
        case .prepared: [.scanning, .received, .returned, .onHold]
        case .scanning: [.checking, .prepared, .onHold]
        case .checking: [.complete, .scanning, .onHold]
        // The item often goes home before its images are delivered.
        case .complete: [.delivered, .checking, .returned, .onHold]
        case .delivered: [.returned, .checking, .onHold]
        // It came back, for pages that were missed.
        case .returned: [.received, .delivered]
        case .onHold: [heldFrom ?? .received, .returned]
        }
    }

    /// Moves that say nothing without a remark: why an item is set aside, goes back unscanned, or is taken up again.
    public static func needsRemark(from state: JobState, to next: JobState) -> Bool {
        switch (state, next) {
        case (_, .onHold), (.received, .returned), (.prepared, .returned), (.onHold, .returned), (.complete, .checking),
            (.delivered, .checking), (.returned, .received):
            true
        default: false
        }
    }
}
