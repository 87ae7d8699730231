/// Text from elsewhere, made safe for a terminal.
enum PlainText {
    /// The text on one line: control characters, which could move the cursor or end the line, as spaces, and no spaces at its ends.
    static func oneLine(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator, .surrogate: result.append(" ")
            // Bidirectional overrides and the like change what a line seems to say.
            case .format where scalar != "\u{200D}": continue
            default: result.append(scalar)
            }
        }
        return String(String(result).drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }

    /// Columns of a terminal that the text takes: two for wide East Asian characters and emoji (Unicode Standard Annex 11), else one.
    static func width(_ text: String) -> Int {
        text.reduce(0) { $0 + ($1.unicodeScalars.contains(where: isWide) ? 2 : 1) }
    }

    /// As much of the text as takes that many columns at most.
    static func fitting(_ text: String, columns: Int) -> String {
        var room = columns
        return String(
            text.prefix { character in
                room -= width(String(character))
                return room >= 0
            })
    }

    private static func isWide(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6,
            0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD:
            true
        default: false
        }
    }
}
