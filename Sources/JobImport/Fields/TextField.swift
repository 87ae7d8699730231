/// Fields that are text.
enum TextField {
    /// Without spaces and line ends around.
    static func trimmed(_ text: some StringProtocol) -> String {
        let start = text.drop(while: \.isWhitespace)
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }

    /// One line without control characters, as a request for a job wants all its texts.
    static func line(_ text: String, atMost limit: Int) throws(FieldFault) -> String {
        guard !text.contains(where: \.isNewline), !text.unicodeScalars.contains(where: { $0.properties.generalCategory == .control }) else {
            throw FieldFault(.textInvalid, allowed: "one line of text")
        }
        guard text.count <= limit else { throw FieldFault(.textTooLong, allowed: "\(limit) characters at most") }
        return text
    }

    /// Several lines, which spreadsheets have within a cell, as one: a job's remarks are a line. Tabs are spaces.
    static func paragraph(_ text: String, atMost limit: Int) throws(FieldFault) -> String {
        let lines = text.split { $0.isNewline || $0 == "\t" }.map { trimmed($0) }
        return try line(lines.filter { !$0.isEmpty }.joined(separator: " "), atMost: limit)
    }
}
