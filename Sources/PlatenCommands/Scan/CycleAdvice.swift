import PlatenModel

/// What a cycle waits for that only a person can give.
struct CycleAdvice: Sendable, Hashable {
    /// Why it does not go on.
    let reason: String
    /// What to do about that. Empty: nothing but the command.
    let next: String
    /// What makes it go on.
    let command: String

    /// Nil where the cycle waits for nobody.
    init?(_ cycle: Cycle) {
        switch cycle.state {
        case .paused:
            reason = cycle.problem?.sentence ?? "Somebody asked for a pause."
            next = cycle.problem?.next ?? ""
            command = "platenctl resume \(cycle.id.short)"
        case .armed:
            reason = cycle.trigger == .start ? "Waits for a trigger to begin." : "Waits for a trigger for its next page."
            next = ""
            command = "platenctl trigger \(cycle.id.short)"
        case .waiting, .running, .completed, .cancelled, .failed:
            return nil
        }
    }

    /// All of it on one line.
    var description: String { [reason, next, "Go on with: \(command)"].filter { !$0.isEmpty }.joined(separator: " ") }
}
