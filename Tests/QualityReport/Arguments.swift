import Foundation
import TestSupport

/// What the report is asked for: `--first SEED --seeds NUMBER --profiles FOLDER --html FILE --only KIND --real FOLDER --half kept|seen
/// --check`, or
/// `--throughput PAIRS`.
struct Arguments {
    var first: UInt64 = 100_000
    var seeds = 8
    var profiles = "Profiles"
    var html: String?
    /// A folder with pages that someone really scanned; nil: none.
    var real: String?
    /// Only those that are kept apart from those that measures are made better on, or only the others; nil: all.
    var realHalf: RealHalf?
    /// Ends with status 1 where a figure is certainly missed.
    var isCheck = false
    /// Only trials of this kind; nil: all.
    var only: Trials.Kind?
    /// Pairs of a measurement of speed, instead of the report.
    var pairs: Int?

    enum RealHalf: String { case kept, seen }

    init?(_ words: [String]) {
        var words = words[...]
        while let key = words.popFirst() {
            if key == "--check" {
                isCheck = true
                continue
            }
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
            case "--real": real = value
            case "--half":
                guard let half = RealHalf(rawValue: value) else { return nil }
                realHalf = half
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

    /// The pages that someone really scanned.
    var realPages: [RealPage] {
        guard let real, only == nil || only == .real || only == .numbers else { return [] }
        return RealPage.all(in: real).filter { page in realHalf.map { ($0 == .kept) == page.facts.isKeptApart } ?? true }
    }
}
