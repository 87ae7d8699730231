/// A kind of quantity that files write as a number and a unit.
struct Quantity: Sendable {
    /// What a message asks for.
    let expected: String
    /// Units by their symbol, each with its size in the first unit's as a fraction of whole numbers, so that 8.5 in are 215.9 mm and not a bit less.
    let units: [(symbol: String, numerator: Double, denominator: Double)]
    /// Whether a number alone counts in the first unit.
    let bareNumbers: Bool

    /// Read as seconds.
    static let duration = Quantity(
        expected: "a duration such as 30 s", units: [("s", 1, 1), ("ms", 1, 1000), ("min", 60, 1), ("h", 3600, 1)], bareNumbers: false)

    /// Read as bytes; decimal prefixes of the SI, binary ones of IEC 80000-13.
    static let size = Quantity(
        expected: "a size such as 1 GiB",
        units: [
            ("B", 1, 1), ("kB", 1e3, 1), ("MB", 1e6, 1), ("GB", 1e9, 1), ("TB", 1e12, 1), ("KiB", 1024, 1), ("MiB", 1_048_576, 1),
            ("GiB", 1_073_741_824, 1), ("TiB", 1_099_511_627_776, 1),
        ], bareNumbers: false)

    /// Read as bytes a second; the bit has its name and not its letter, which differs from the byte's by its case only.
    static let rate = Quantity(
        expected: "a rate such as 10 MB/s",
        units: [
            ("B/s", 1, 1), ("kB/s", 1e3, 1), ("MB/s", 1e6, 1), ("GB/s", 1e9, 1), ("KiB/s", 1024, 1), ("MiB/s", 1_048_576, 1),
            ("GiB/s", 1_073_741_824, 1), ("kbit/s", 125, 1), ("Mbit/s", 125_000, 1), ("Gbit/s", 125_000_000, 1),
        ], bareNumbers: false)

    /// Read as days of 24 hours.
    static let days = Quantity(expected: "a number of days such as 90 d", units: [("d", 1, 1)], bareNumbers: false)
    /// The same where nothing is ever let go of as well.
    static let daysOrForever = Quantity(expected: "forever, or a number of days such as 90 d", units: [("d", 1, 1)], bareNumbers: false)

    /// Read as millimetres. The inch is 25.4 mm exactly (international yard and pound agreement, 1959).
    static let length = Quantity(
        expected: "a length such as 210 mm", units: [("mm", 1, 1), ("cm", 10, 1), ("m", 1000, 1), ("in", 127, 5)], bareNumbers: true)

    /// Read as pixels an inch.
    static let resolution = Quantity(expected: "a resolution such as 300 ppi", units: [("ppi", 1, 1), ("dpi", 1, 1)], bareNumbers: true)
}

extension ValueReader {
    /// A number with a unit, in the quantity's first unit.
    func quantity(_ quantity: Quantity, _ range: ClosedRange<Double>) -> Double? {
        guard case .scalar(let text, _) = node.content else { return refused(quantity) }
        let number = Self.number(atStartOf: text)
        let symbol = text.dropFirst(number.count).drop { $0 == " " }
        guard let value = PlainScalar.number(number) else { return refused(quantity) }
        if symbol.isEmpty, !quantity.bareNumbers {
            log.note(at: node.place, "\(name) is \(node), without a unit", hint: "Write \(quantity.expected).")
            return nil
        }
        let unit = symbol.isEmpty ? quantity.units.first : quantity.units.first { $0.symbol == symbol }
        guard let unit else {
            let symbols = quantity.units.map(\.symbol)
            log.note(
                at: node.place, "\(name) has the unknown unit \"\(YAMLNode.shortened(String(symbol)))\"",
                hint: Suggestion.hint(for: String(symbol), among: symbols, label: "Known units"))
            return nil
        }
        let result = value * unit.numerator / unit.denominator
        guard range.contains(result) else {
            let symbol = quantity.units.first?.symbol ?? ""
            refuse("a value from \(Self.plain(range.lowerBound)) to \(Self.plain(range.upperBound)) \(symbol)")
            return nil
        }
        return result
    }

    /// The digits before the unit, with an exponent where there is one.
    private static func number(atStartOf text: String) -> Substring {
        func isPart(_ character: Character) -> Bool { character.isASCII && (character.isNumber || "+-.".contains(character)) }
        let digits = text.prefix(while: isPart)
        let rest = text[digits.endIndex...]
        guard let first = rest.first, "eE".contains(first), let second = rest.dropFirst().first, isPart(second) else { return digits }
        let exponent = rest.dropFirst().prefix(while: isPart)
        return text[..<exponent.endIndex]
    }

    private func refused(_ quantity: Quantity) -> Double? {
        refuse(quantity.expected)
        return nil
    }

    private static func plain(_ value: Double) -> String {
        Int(exactly: value).map(String.init) ?? String(value)
    }
}
