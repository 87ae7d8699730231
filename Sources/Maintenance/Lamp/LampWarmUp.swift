/// Whether a lamp has come to rest, by looks at one and the same bed.
struct LampWarmUp {
    /// Seconds from one look to the next at least.
    static let pause = 5.0
    /// Share of the light by which two looks may differ: a lamp at rest flickers by less, a cold one gains more in that time.
    static let tolerance = 0.001
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
    /// Looks so far.
    private(set) var looks = 0

    /// - Parameters:
    ///   - levels: of the channels.
    ///   - seconds: since the first look.
    mutating func take(_ levels: [Double], after seconds: Double) -> Verdict {
        defer { last = levels }
        looks += 1
        guard let last, last.count == levels.count else { return .goesOn }
        let change = zip(last, levels).map { abs($1 - $0) / max($0, Self.leastLight) }.max() ?? 0
        if change <= Self.tolerance { return .settled }
        return seconds < Self.limit ? .goesOn : .restless(change)
    }
}
