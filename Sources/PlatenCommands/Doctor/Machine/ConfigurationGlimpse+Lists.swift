import PlatenModel

extension ConfigurationGlimpse {
    /// What stands below `drivers: known-scanners:`, in either form of a list.
    static func knownScanners(in text: String) -> [String] {
        let lines = meaningfulLines(text)
        guard let start = lines.firstIndex(where: { indentation($0) > 0 && content($0).hasPrefix("known-scanners:") }) else { return [] }
        let depth = indentation(lines[start])
        let below = lines[(start + 1)...].prefix { indentation($0) > depth || indentation($0) == depth && content($0).hasPrefix("-") }
        let words = ([lines[start]] + below).joined(separator: " ").split { " [],\"'".contains($0) }
        return words.filter(isIdentity).map { $0.lowercased() }
    }

    /// The items below `input-devices:`, in either form. One without a name, or with nothing that it could be known by, is left out.
    static func inputDevices(in text: String) -> [InputDeviceConfiguration] {
        let lines = meaningfulLines(text)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("input-devices:") }) else { return [] }
        var parts = [String(lines[start].dropFirst("input-devices:".count))]
        parts += lines[(start + 1)...].prefix { $0.hasPrefix(" ") || $0.hasPrefix("-") }.map(String.init)
        var items: [[String: String]] = []
        for part in parts {
            for piece in part.split(separator: "{", omittingEmptySubsequences: false) {
                // A brace or a dash begins an item.
                if piece.startIndex != part.startIndex || content(piece).hasPrefix("-") { items.append([:]) }
                for entry in piece.split(whereSeparator: { ",}]".contains($0) }) {
                    guard !items.isEmpty, let (key, value) = entryOf(entry) else { continue }
                    items[items.count - 1][key] = value
                }
            }
        }
        return items.compactMap { item in
            guard let name = item["name"], item["usb"] != nil || item["match"] != nil else { return nil }
            return InputDeviceConfiguration(name: name, identifier: item["usb"]?.lowercased(), match: item["match"])
        }
    }

    /// Whether anything stands below `destinations:`, in either form.
    static func hasDestinations(in text: String) -> Bool {
        let lines = meaningfulLines(text)
        guard let start = lines.firstIndex(where: { $0.hasPrefix("destinations:") }) else { return false }
        let rest = content(lines[start].dropFirst("destinations:".count)).prefix { $0 != "#" }
        if !rest.isEmpty { return !["{}", "[]", "null"].contains(rest.filter { $0 != " " }) }
        return lines.index(after: start) < lines.endIndex && [" ", "-"].contains(lines[lines.index(after: start)].first)
    }

    private static func meaningfulLines(_ text: String) -> [Substring] {
        text.split(whereSeparator: \.isNewline).filter { !content($0).isEmpty && !content($0).hasPrefix("#") }
    }

    private static func indentation(_ line: Substring) -> Int { line.prefix { $0 == " " }.count }

    private static func content(_ line: Substring) -> Substring { line.drop { $0 == " " } }

    /// `key: value`, with or without a dash before it.
    private static func entryOf(_ text: Substring) -> (String, String)? {
        let entry = text.drop { "- [".contains($0) }
        guard let colon = entry.firstIndex(of: ":"), let value = scalar(entry[entry.index(after: colon)...]) else { return nil }
        return (String(entry[..<colon]), value)
    }

    private static func isIdentity(_ word: Substring) -> Bool {
        let parts = word.split(separator: ":", omittingEmptySubsequences: false)
        return parts.count == 2 && parts.allSatisfy { $0.count == 4 && $0.allSatisfy(\.isHexDigit) }
    }
}
