import PlatenModel
import Sane

extension ProfileResolver {
    /// The option's value for a number: the number itself where it is allowed, the nearest one where that may be taken, else nil.
    ///
    /// Lists of texts, such as `300 dpi`, count by the number that each begins with.
    func number(_ wanted: Double, of option: ScannerOption, adjusting: Bool) -> OptionValue? {
        if case .texts(let texts) = option.constraint {
            let values = texts.compactMap { text in OptionValue.text(text).leadingNumber.map { (number: $0, value: OptionValue.text(text)) } }
            let nearest = values.min { (abs($0.number - wanted), $0.number) < (abs($1.number - wanted), $1.number) }
            return nearest.flatMap { adjusting || $0.number == wanted ? $0.value : nil }
        }
        let rounded = option.type == .int ? wanted.rounded() : wanted
        if option.constraint.allows(.number(wanted)), adjusting || rounded == wanted { return .number(rounded) }
        return adjusting ? .number(option.constraint.nearest(to: wanted)) : nil
    }
}
