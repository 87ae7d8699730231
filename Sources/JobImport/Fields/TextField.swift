import PlatenModel

/// Fields that are text.
enum TextField {
    /// Without spaces and line ends around.
    static func trimmed(_ text: some StringProtocol) -> String {
        let text = String(text)
        // Most fields: nothing to take off, and no look at what is a character needed.
        if let first = text.utf8.first, let last = text.utf8.last, isPrintable(first), isPrintable(last) { return text }
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }

    /// One line without control characters, as a request for a job wants all its texts.
    static func line(_ text: String, atMost limit: Int) throws(FieldFault) -> String {
        if text.utf8.count <= limit, text.utf8.allSatisfy({ isPrintable($0) || $0 == UInt8(ascii: " ") }) { return text }
        guard !text.contains(where: \.isNewline), !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw FieldFault(.textInvalid, allowed: "one line of text")
        }
        guard text.count <= limit else { throw FieldFault(.textTooLong, allowed: "\(limit) characters at most") }
        return text
    }

    /// A visible character of ASCII.
    private static func isPrintable(_ byte: UInt8) -> Bool { (0x21...0x7E).contains(byte) }

    /// Several lines, which spreadsheets have within a cell, as one: a job's remarks are a line. Tabs are spaces.
    static func paragraph(_ text: String, atMost limit: Int) throws(FieldFault) -> String {
        let lines = text.split { $0.isNewline || $0 == "\t" }.map { trimmed($0) }
        return try line(lines.filter { !$0.isEmpty }.joined(separator: " "), atMost: limit)
    }
}
