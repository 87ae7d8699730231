/// One value in Prometheus' text exposition format, version 0.0.4.
struct MetricSample: Codable, Sendable, Hashable {
    var name: String
    var labels: [String: String]
    /// As it was written: JSON has no `NaN` and no `+Inf`.
    var value: String
}

extension MetricSample {
    /// All values of a text. Comments, and lines that are none, are passed over.
    static func samples(in text: String) -> [MetricSample] {
        text.split(whereSeparator: \.isNewline).compactMap { MetricSample(line: $0) }
    }

    private init?(line: Substring) {
        guard let first = line.first, first != "#" else { return nil }
        name = String(line.prefix { $0 != "{" && $0 != " " })
        var rest = line.dropFirst(name.count)
        labels = [:]
        if rest.first == "{" {
            rest = rest.dropFirst()
            while let (label, text) = Self.takeLabel(&rest) { labels[label] = text }
            guard rest.first == "}" else { return nil }
            rest = rest.dropFirst()
        }
        // A time may follow the value.
        guard let value = rest.split(separator: " ").first else { return nil }
        self.value = String(value)
    }

    /// Takes `name="text"` and a comma behind it off the beginning.
    private static func takeLabel(_ rest: inout Substring) -> (String, String)? {
        guard let sign = rest.firstIndex(of: "="), rest.first != "}" else { return nil }
        let name = String(rest[..<sign])
        rest = rest[rest.index(after: sign)...].dropFirst()
        var text = ""
        while let character = rest.popFirst(), character != "\"" {
            guard character == "\\" else {
                text.append(character)
                continue
            }
            let escaped = rest.popFirst() ?? "\\"
            text.append(escaped == "n" ? "\n" : escaped)
        }
        if rest.first == "," { rest = rest.dropFirst() }
        return (name, text)
    }
}
