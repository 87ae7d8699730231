/// What the report is asked for: `--first SEED --scale NUMBER --only SECTION --check`.
struct Arguments {
    var first: UInt64 = 100_000
    /// Trials, as a multiple of a few that take a minute.
    var scale = 1
    var only: Section?
    /// Ends with status 1 where a figure is certainly missed.
    var isCheck = false

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
            case "--scale":
                guard let number = Int(value), (1...1000).contains(number) else { return nil }
                scale = number
            case "--only":
                guard let section = Section(rawValue: value) else { return nil }
                only = section
            default: return nil
            }
        }
    }
}
