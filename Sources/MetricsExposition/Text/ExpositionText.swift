/// How Prometheus' text format writes things. Source: "Exposition formats" of the Prometheus documentation, text format 0.0.4.
enum ExpositionText {
    static func line(_ name: String, _ labels: String, _ value: Double, to text: inout String) {
        text += name
        text += labels
        text += " "
        text += number(value)
        text += "\n"
    }

    /// As Go's ParseFloat reads it; whole numbers without a fraction, as far as doubles are exact.
    static func number(_ value: Double) -> String {
        if value.isNaN { return "NaN" }
        if value.isInfinite { return value > 0 ? "+Inf" : "-Inf" }
        if value == value.rounded(), abs(value) < 0x1p53 { return String(Int64(value)) }
        return value.description
    }

    static func help(_ text: String) -> String {
        escaped(text, quote: false)
    }

    static func labelValue(_ text: String) -> String {
        escaped(text, quote: true)
    }

    /// Scalar by scalar: Swift takes a carriage return with its line feed for one character.
    private static func escaped(_ text: String, quote: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\": result.append(contentsOf: "\\\\".unicodeScalars)
            case "\n": result.append(contentsOf: "\\n".unicodeScalars)
            case "\"" where quote: result.append(contentsOf: "\\\"".unicodeScalars)
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
