/// What an unquoted scalar means besides text.
enum PlainScalar {
    /// YAML 1.1 words, as the tools of editors read them.
    private static let truths: [String: Bool] = ["true": true, "yes": true, "on": true, "false": false, "no": false, "off": false]

    static func bool(_ node: YAMLNode) -> Bool? {
        guard case .scalar(let text, isPlain: true) = node.content else { return nil }
        return truths[text.lowercased()]
    }

    static func number(_ node: YAMLNode) -> Double? {
        guard case .scalar(let text, isPlain: true) = node.content else { return nil }
        return number(text)
    }

    /// A decimal number. Hexadecimal and a leading zero are left out, since programs do not agree on what they mean.
    static func number(_ text: some StringProtocol) -> Double? {
        let digits = text.drop { $0 == "-" || $0 == "+" }
        guard text.count - digits.count <= 1, let first = digits.first, first.isASCII, first.isNumber,
            digits.allSatisfy({ $0.isASCII && ($0.isNumber || "+-.eE".contains($0)) }),
            first != "0" || digits.count == 1 || digits.dropFirst().first == ".",
            let value = Double(text), value.isFinite
        else { return nil }
        return value
    }
}
