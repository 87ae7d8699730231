extension OptionValue {
    /// Whether a driver's value is this one: numbers but for the resolution of SANE_Fixed, texts as they are.
    public func isSame(as other: OptionValue) -> Bool {
        // SANE Standard 1.06, section 4.2.4: a fixed-point number has 16 fractional bits; scaling back and forth costs one more.
        let resolution = 2.0 / 65_536
        return switch (self, other) {
        case (.number(let left), .number(let right)): abs(left - right) <= resolution
        case (.numbers(let left), .numbers(let right)):
            left.count == right.count && zip(left, right).allSatisfy { abs($0 - $1) <= resolution }
        case (.bool(let flag), .number(let number)), (.number(let number), .bool(let flag)): (number == 1) == flag
        case (.text(let text), .number), (.text(let text), .bool): text == other.description
        case (.number, .text(let text)), (.bool, .text(let text)): text == description
        default: self == other
        }
    }

    /// The number that a value stands for: itself, or the one that a text such as `300 dpi` begins with.
    public var leadingNumber: Double? {
        switch self {
        case .number(let number): number
        case .text(let text): Double(text.drop { $0 == " " }.prefix { $0.isNumber || $0 == "." })
        case .bool, .numbers: nil
        }
    }
}
