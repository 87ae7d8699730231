/// Characters of Unicode's private use area that stand for YAML's indicators `&`, `*` and `!` while Yams reads a file.
enum YAMLStandIn {
    private static let pairs: [(indicator: Unicode.Scalar, standIn: Unicode.Scalar)] = [
        ("&", "\u{E000}"), ("*", "\u{E001}"), ("!", "\u{E002}"),
    ]

    static func isStandIn(_ scalar: Unicode.Scalar) -> Bool {
        pairs.contains { $0.standIn == scalar }
    }

    /// The text with as many scalars as before, so that lines and columns stay.
    static func insert(into text: String) -> String {
        mapped(text) { scalar in pairs.first { $0.indicator == scalar }?.standIn ?? scalar }
    }

    static func remove(from text: String) -> String {
        mapped(text) { scalar in pairs.first { $0.standIn == scalar }?.indicator ?? scalar }
    }

    private static func mapped(_ text: String, _ replace: (Unicode.Scalar) -> Unicode.Scalar) -> String {
        var result = String.UnicodeScalarView()
        result.append(contentsOf: text.unicodeScalars.lazy.map(replace))
        return String(result)
    }
}
