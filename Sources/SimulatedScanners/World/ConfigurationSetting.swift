/// What may stand behind a key of scanner.conf, and where it goes.
enum ConfigurationSetting {
    case number(WritableKeyPath<ScannerConfiguration, Double>, ClosedRange<Double>)
    case optionalNumber(WritableKeyPath<ScannerConfiguration, Double?>, ClosedRange<Double>)
    case whole(WritableKeyPath<ScannerConfiguration, Int>, ClosedRange<Int>)
    case flag(WritableKeyPath<ScannerConfiguration, Bool>)
    case text(WritableKeyPath<ScannerConfiguration, String>)
    case optionalText(WritableKeyPath<ScannerConfiguration, String?>)
    case special((inout ScannerConfiguration, String, ScannerFolder) throws(ValueMistake) -> Void)

    /// One of the names of an enumeration.
    static func choice<Value: RawRepresentable & CaseIterable>(
        _ path: WritableKeyPath<ScannerConfiguration, Value>
    ) -> ConfigurationSetting where Value.RawValue == String {
        .special { (configuration, text, _) throws(ValueMistake) in
            guard let value = Value(rawValue: text) else {
                throw ValueMistake("\"\(text)\" is none of \(Value.allCases.map(\.rawValue).joined(separator: ", "))")
            }
            configuration[keyPath: path] = value
        }
    }

    /// Up to four hexadecimal digits.
    static func hexadecimal(_ path: WritableKeyPath<ScannerConfiguration, UInt16?>) -> ConfigurationSetting {
        .special { (configuration, text, _) throws(ValueMistake) in
            guard let value = UInt16(text, radix: 16) else { throw ValueMistake("\"\(text)\" is not a hexadecimal number of four digits") }
            configuration[keyPath: path] = value
        }
    }

    private static func number(_ text: String, _ range: ClosedRange<Double>) throws(ValueMistake) -> Double {
        guard let value = Double(text), range.contains(value) else {
            throw ValueMistake("\"\(text)\" is not a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return value
    }

    /// Takes the value over. Fails with what is allowed.
    func apply(_ text: String, of folder: ScannerFolder, to configuration: inout ScannerConfiguration) throws(ValueMistake) {
        switch self {
        case .number(let path, let range): configuration[keyPath: path] = try Self.number(text, range)
        case .optionalNumber(let path, let range): configuration[keyPath: path] = try Self.number(text, range)
        case .whole(let path, let range):
            guard let value = Int(text), range.contains(value) else {
                throw ValueMistake("\"\(text)\" is not a whole number from \(range.lowerBound) to \(range.upperBound)")
            }
            configuration[keyPath: path] = value
        case .flag(let path):
            guard text == "yes" || text == "no" else { throw ValueMistake("\"\(text)\" is neither yes nor no") }
            configuration[keyPath: path] = text == "yes"
        case .text(let path): configuration[keyPath: path] = text
        case .optionalText(let path): configuration[keyPath: path] = text
        case .special(let apply): try apply(&configuration, text, folder)
        }
    }
}
