/// A line `key = value`. What follows a `#` at the start of a line or after a blank is a comment; empty lines are passed over.
struct KeyValueLine: Equatable {
    let key: String
    let value: String
    /// From 1.
    let number: Int

    static func lines(of text: String, path: String) throws(WorldMistake) -> [KeyValueLine] {
        var lines: [KeyValueLine] = []
        for (index, raw) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            let line = trimmed(withoutComment(raw.utf8))
            if line.isEmpty { continue }
            guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else {
                throw WorldMistake(path, line: index + 1, "\"\(String(decoding: line, as: UTF8.self))\" is not a line \"key = value\"")
            }
            let key = trimmed(line[..<equals])
            let value = trimmed(line[line.index(after: equals)...])
            lines.append(KeyValueLine(key: String(decoding: key, as: UTF8.self), value: String(decoding: value, as: UTF8.self), number: index + 1))
        }
        return lines
    }

    /// A text that makes one line, whatever it holds.
    static func harmless(_ text: String) -> String {
        String(text.map { $0.isNewline || $0 == "\u{0}" ? "?" : $0 })
    }

    static func withoutComment(_ line: Substring.UTF8View) -> Substring.UTF8View {
        var previous = UInt8(ascii: " ")
        for index in line.indices {
            if line[index] == UInt8(ascii: "#"), isBlank(previous) { return line[..<index] }
            previous = line[index]
        }
        return line
    }

    static func trimmed(_ text: Substring.UTF8View) -> Substring.UTF8View {
        guard let first = text.firstIndex(where: { !isBlank($0) }), let last = text.lastIndex(where: { !isBlank($0) }) else {
            return text[text.startIndex..<text.startIndex]
        }
        return text[first...last]
    }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\r")
    }
}
