extension OptionConstraint {
    /// The resolution of SANE_Fixed: numbers nearer to each other are the same word.
    private static let sameWord = 1.0 / 65_536

    /// Whether the value keeps the constraint; of an array, every number.
    public func allows(_ value: OptionValue) -> Bool {
        switch (self, value) {
        case (.unconstrained, _), (_, .bool): true
        case (.texts(let texts), _): texts.contains(value.description)
        case (_, .number(let number)): allows(number)
        case (_, .numbers(let numbers)): numbers.allSatisfy { allows($0) }
        case (_, .text): false
        }
    }

    private func allows(_ number: Double) -> Bool {
        abs(nearest(to: number) - number) <= Self.sameWord
    }

    /// The allowed value nearest to the one given; texts and flags as they are.
    public func nearest(to value: OptionValue) -> OptionValue {
        switch value {
        case .number(let number): .number(nearest(to: number))
        case .numbers(let numbers): .numbers(numbers.map { nearest(to: $0) })
        case .bool, .text: value
        }
    }

    /// The allowed number nearest to the one given, the smaller of two that are as near.
    ///
    /// A range allows `minimum + n × quantisation` and its maximum, as `sanei_constrain_value` of sane-backends does.
    public func nearest(to number: Double) -> Double {
        switch self {
        case .unconstrained, .texts:
            return number
        case .numbers(let numbers):
            return numbers.min { (abs($0 - number), $0) < (abs($1 - number), $1) } ?? number
        case .range(let minimum, let maximum, let quantisation):
            guard number > minimum else { return minimum }
            guard number < maximum else { return max(minimum, maximum) }
            guard quantisation > 0 else { return number }
            let step = ((number - minimum) / quantisation).rounded()
            let snapped = min(minimum + step * quantisation, maximum)
            return abs(maximum - number) < abs(snapped - number) ? maximum : snapped
        }
    }

    /// The smallest and the largest number, nil where the constraint has no bounds.
    public var bounds: ClosedRange<Double>? {
        switch self {
        case .range(let minimum, let maximum, _): minimum <= maximum ? minimum...maximum : nil
        case .numbers(let numbers):
            if let least = numbers.min(), let greatest = numbers.max() { least...greatest } else { nil }
        case .unconstrained, .texts: nil
        }
    }
}
