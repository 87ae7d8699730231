/// A look at the administrator's configuration, to know where to look further. platend alone reads it properly and says what is wrong in it.
enum ConfigurationGlimpse {
    /// Plain values on lines of their own, by their keys: `state-folder`, and with one level of indentation `socket.path`.
    static func values(in text: String) -> [String: String] {
        var values: [String: String] = [:]
        var section = ""
        for line in text.split(whereSeparator: \.isNewline) {
            guard let colon = line.firstIndex(of: ":"), !line.drop(while: { $0 == " " }).hasPrefix("#") else { continue }
            let key = line[..<colon].drop { $0 == " " }
            let value = scalar(line[line.index(after: colon)...])
            if line.first == " " {
                if !section.isEmpty, let value { values["\(section).\(key)"] = value }
            } else {
                section = value == nil ? String(key) : ""
                if let value { values[String(key)] = value }
            }
        }
        return values
    }

    /// The text without quotes and comment; nil where there is none, or where it is more than a plain value.
    static func scalar(_ text: Substring) -> String? {
        var text = text.drop { $0 == " " }
        if let quote = text.first, quote == "\"" || quote == "'" {
            text = text.dropFirst()
            guard let end = text.firstIndex(of: quote) else { return nil }
            return String(text[..<end])
        }
        if text.hasPrefix("#") { return nil }
        if let comment = text.firstRange(of: " #") { text = text[..<comment.lowerBound] }
        while text.last == " " { text.removeLast() }
        guard let first = text.first, !"[{|>&*!".contains(first) else { return nil }
        return String(text)
    }
}
