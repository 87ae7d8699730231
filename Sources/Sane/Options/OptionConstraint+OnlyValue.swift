import PlatenModel

extension OptionConstraint {
    /// The one value that the constraint allows, nil where there are several.
    var onlyValue: OptionValue? {
        switch self {
        case .numbers(let numbers) where numbers.count == 1: .number(numbers[0])
        case .texts(let texts) where texts.count == 1: .text(texts[0])
        case .range(let minimum, let maximum, _) where minimum == maximum: .number(minimum)
        default: nil
        }
    }
}
