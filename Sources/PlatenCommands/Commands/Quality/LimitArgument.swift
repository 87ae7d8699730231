import ArgumentParser
import PlatenModel

/// `skew:hold-above=0.8`: a limit to try, in the unit of the measure.
struct LimitArgument: ExpressibleByArgument {
    let measure: Measure
    let key: LimitKey
    let value: Double

    init?(argument: String) {
        guard let colon = argument.firstIndex(of: ":"), let equals = argument.firstIndex(of: "="), colon < equals,
            let measure = Measure(rawValue: String(argument[..<colon])), let value = Double(argument[argument.index(after: equals)...]),
            value.isFinite
        else { return nil }
        guard let key = LimitKey(rawValue: String(argument[argument.index(after: colon)..<equals])) else { return nil }
        self.measure = measure
        self.key = key
        self.value = value
    }
}
