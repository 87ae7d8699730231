/// A text as it stands in an XML document: as element content or between the quotes of an attribute.
///
/// It is escaped here, in the pass that replaces what XML forbids, and not by the encoder, which would search every text of a document of
/// ten megabytes once for each character, and leaves line ends in attributes as they are.
struct XMLText: Sendable, Hashable {
    let markup: String

    init(_ text: String) {
        var markup = ""
        markup.reserveCapacity(text.utf8.count)
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": markup += "&amp;"
            case "<": markup += "&lt;"
            case ">": markup += "&gt;"
            case "\"": markup += "&quot;"
            // A parser makes spaces of them in attributes, and drops carriage returns everywhere (XML 1.0, sections 2.11 and 3.3.3).
            case "\t", "\n", "\r": markup += "&#\(scalar.value);"
            default: markup.unicodeScalars.append(Self.isAllowed(scalar) ? scalar : "\u{FFFD}")
            }
        }
        self.markup = markup
    }

    /// Nil where there is no text, or only white space: an element that says nothing is left out.
    init?(said text: String?) {
        guard let text, text.unicodeScalars.contains(where: { !$0.properties.isWhitespace }) else { return nil }
        self.init(text)
    }

    /// Characters that a document may contain (XML 1.0, fifth edition, production 2).
    static func isAllowed(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x9, 0xA, 0xD, 0x20...0xD7FF, 0xE000...0xFFFD, 0x10000...0x10FFFF: true
        default: false
        }
    }
}

extension XMLText: ExpressibleByStringLiteral {
    init(stringLiteral value: String) { self.init(value) }
}

extension XMLText: Encodable {
    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        try container.encode(markup)
    }
}
