/// Whether a lamp has come to rest, by looks at one and the same bed at equal distances of time.
struct LampWarmUp {
    /// Seconds from one look to the next at least.
    static let pause = 5.0
    /// Share of the light that may still be missing.
    static let remainder = 0.003
    /// Share of the light by which a lamp at rest may flicker from one look to the next.
    static let flicker = 0.001
    /// The same where nothing changes at all: two looks are enough then.
    static let still = 0.0001
    /// Seconds after which a lamp that still changes is no cold one.
    static let limit = 600.0
    /// 8-bit codes below which changes are not taken as shares: a dark bed is no restless lamp.
    private static let leastLight = 10.0

    enum Verdict: Equatable {
        case goesOn
        case settled
        /// By how much it still changes, as a share.
        case restless(Double)
    }

    private var last: [Double]?
    private var lastChanges: [Double]?
    /// Looks so far.
    private(set) var looks = 0

    /// - Parameters:
    ///   - levels: of the channels.
    ///   - seconds: since the first look.
    mutating func take(_ levels: [Double], after seconds: Double) -> Verdict {
        looks += 1
        guard let last, last.count == levels.count else {
            last = levels
            lastChanges = nil
            return .goesOn
        }
        let changes = zip(last, levels).map { ($1 - $0) / max($0, Self.leastLight) }
        let before = lastChanges ?? changes.map { _ in .infinity }
        self.last = levels
        lastChanges = changes
        if zip(before, changes).allSatisfy(Self.isAtRest) { return .settled }
        return seconds < Self.limit ? .goesOn : .restless(changes.map(abs).max() ?? 0)
    }

    /// What a lamp gains falls by the same share from look to look, so that two changes tell what is to come (a geometric series); small changes
    /// that go to and fro are flicker.
    private static func isAtRest(_ before: Double, _ change: Double) -> Bool {
        if abs(change) <= still { return true }
        guard abs(change) <= flicker, before.isFinite else { return false }
        guard before * change > 0 else { return abs(before) <= flicker }
        let share = change / before
        return share < 1 && abs(change) * share / (1 - share) <= remainder
    }
}
