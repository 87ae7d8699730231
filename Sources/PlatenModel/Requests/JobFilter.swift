/// Which jobs a list shows.
public struct JobFilter: Sendable, Hashable {
    public var states: Set<JobState>
    /// Due on this day or before.
    public var dueBy: CalendarDay?
    /// Words that name, title, call number, institution, collection or slip must hold, each as the beginning of a word; case and accents do not matter.
    public var words: String?

    public init(states: Set<JobState> = [], dueBy: CalendarDay? = nil, words: String? = nil) {
        self.states = states
        self.dueBy = dueBy
        self.words = words
    }
}
