import ArgumentParser
import PlatenModel

/// `skew:hold-above=0.8`: a limit to try, in the unit of the measure.
struct LimitArgument: ExpressibleByArgument {
    let measure: Measure
    let action: QualityAction
    let side: LimitSide
    let value: Double

    init?(argument: String) {
        guard let colon = argument.firstIndex(of: ":"), let equals = argument.firstIndex(of: "="), colon < equals,
            let measure = Measure(rawValue: String(argument[..<colon])), let value = Double(argument[argument.index(after: equals)...]),
            value.isFinite
        else { return nil }
        let words = argument[argument.index(after: colon)..<equals].split(separator: "-", maxSplits: 1).map(String.init)
        guard words.count == 2, let action = QualityAction(rawValue: words[0]), let side = LimitSide(rawValue: words[1]) else { return nil }
        self.measure = measure
        self.action = action
        self.side = side
        self.value = value
    }
}
