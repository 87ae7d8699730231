import Foundation

/// What the report is asked for: `--first SEED --seeds NUMBER --profiles FOLDER --html FILE --only KIND`, or
/// `--throughput PAIRS`.
struct Arguments {
    var first: UInt64 = 100_000
    var seeds = 8
    var profiles = "Profiles"
    var html: String?
    /// Only trials of this kind; nil: all.
    var only: Trials.Kind?
    /// Pairs of a measurement of speed, instead of the report.
    var pairs: Int?

    init?(_ words: [String]) {
        var words = words[...]
        while let key = words.popFirst() {
            guard let value = words.popFirst() else { return nil }
            switch key {
            case "--first":
                guard let number = UInt64(value) else { return nil }
                first = number
            case "--seeds":
                guard let number = Int(value), number > 0 else { return nil }
                seeds = number
            case "--profiles": profiles = value
            case "--html": html = value
            case "--only":
                guard let kind = Trials.Kind(rawValue: value) else { return nil }
                only = kind
            case "--throughput":
                guard let number = Int(value), number > 0 else { return nil }
                pairs = number
            default: return nil
            }
        }
    }
}
