import PlatenModel

/// What a key means while a cycle waits for a person.
enum ScanKey: Hashable, Sendable {
    case resume
    case begin
    case nextPage
    case rescanLast
    case end
    case cancel

    /// Nil where the key means nothing to this cycle.
    init?(_ key: Character, for cycle: Cycle) {
        guard let found = Self.table(for: cycle).first(where: { $0.key == key }) else { return nil }
        self = found.meaning
    }

    /// What a person may press, in one line.
    static func offer(for cycle: Cycle) -> String {
        table(for: cycle).map { $0.words }.joined(separator: ", ") + "."
    }

    /// The keys of a cycle that waits. The letters are those of the commands; nothing that cannot be had is offered.
    private static func table(for cycle: Cycle) -> [(key: Character, meaning: ScanKey, words: String)] {
        let end: (Character, ScanKey, String) = ("e", .end, "e ends")
        let cancel: (Character, ScanKey, String) = ("c", .cancel, "c cancels")
        return switch (cycle.state, cycle.trigger) {
        case (.paused, _): [("\n", .resume, "Enter resumes"), end, cancel]
        case (.armed, .start): [("\n", .begin, "Enter begins"), end, cancel]
        case (.armed, _) where cycle.capturedCount > 0:
            [("\n", .nextPage, "Enter takes the next page"), ("r", .rescanLast, "r takes the last one again"), end, cancel]
        case (.armed, _): [("\n", .nextPage, "Enter takes the first page"), end, cancel]
        default: []
        }
    }
}
