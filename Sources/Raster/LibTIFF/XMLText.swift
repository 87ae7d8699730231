/// Text in the form that an XML element holds it.
enum XMLText {
    /// Text with markup escaped, and without what XML 1.0 (fifth edition, section 2.2) forbids or warns of: control characters become
    /// blanks, and characters that Unicode never assigns become U+FFFD. Blanks at the ends go; as much is kept as of a text tag.
    static func escaped(_ text: String) -> String {
        var scalars = text.unicodeScalars.prefix(RasterLimits.textLength).map(allowed)[...]
        while scalars.first == " " { scalars.removeFirst() }
        while scalars.last == " " { scalars.removeLast() }
        return scalars.reduce(into: "") { result, scalar in
            switch scalar {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            default: result.unicodeScalars.append(scalar)
            }
        }
    }

    private static func allowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        if scalar.properties.generalCategory == .control { return " " }
        return scalar.properties.isNoncharacterCodePoint ? "\u{fffd}" : scalar
    }
}
