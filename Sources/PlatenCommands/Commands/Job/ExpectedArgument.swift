import ArgumentParser
import PlatenModel

/// `120`, `120-pages`, `60-sheets` or `unknown`.
struct ExpectedArgument: ExpressibleByArgument {
    let change: Change<ExpectedCount>

    init?(argument: String) {
        if argument == "unknown" {
            change = .remove
            return
        }
        let parts = argument.split(separator: "-", maxSplits: 1)
        guard let count = parts.first.flatMap({ Int($0) }), count > 0,
            let unit = ExpectedCount.Unit(rawValue: parts.count > 1 ? String(parts[1]) : ExpectedCount.Unit.pages.rawValue)
        else { return nil }
        change = .set(ExpectedCount(count: count, unit: unit))
    }
}
