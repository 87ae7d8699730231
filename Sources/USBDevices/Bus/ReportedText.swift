/// Texts that a device reports of itself, which may hold anything.
enum ReportedText {
    /// Stands for what cannot be shown: invalid UTF-8, control characters, and the rest of a text that is too long.
    static let replacement: Character = "\u{FFFD}"

    /// A string descriptor holds at most (255 - 2) / 2 UTF-16 units (USB 2.0, section 9.6.7).
    private static let maximumLength = 126

    /// The text without white space at its ends, nil where nothing is left. Bounded, and safe to print.
    static func cleaned(_ bytes: [UInt8]) -> String? {
        var scalars = Array(String(decoding: bytes, as: UTF8.self).unicodeScalars)
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        scalars.removeFirst(scalars.firstIndex { !isBlank($0) } ?? scalars.count)
        guard !scalars.isEmpty else { return nil }
        var text = String.UnicodeScalarView()
        for scalar in scalars.prefix(maximumLength) { text.append(isPrintable(scalar) ? scalar : "\u{FFFD}") }
        if scalars.count > maximumLength { text.append("\u{FFFD}") }
        return String(text)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool { scalar.properties.isWhitespace || scalar == "\0" }

    private static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.properties.generalCategory {
        // Format characters turn the direction of writing or hide; neither belongs into a name.
        case .control, .format, .lineSeparator, .paragraphSeparator, .privateUse, .surrogate, .unassigned: false
        default: true
        }
    }
}
