import PlatenModel

/// The form in which names of columns are compared: small Latin letters and digits, nothing else.
enum HeaderKey {
    /// Letters of Dutch, French and German by the ones without their marks.
    private static let plain: [Character: String] = [
        "à": "a", "â": "a", "ä": "a", "ç": "c", "é": "e", "è": "e", "ê": "e", "ë": "e", "î": "i", "ï": "i", "ô": "o", "ö": "o", "ù": "u", "û": "u",
        "ü": "u", "ÿ": "y", "œ": "oe", "æ": "ae", "ß": "ss",
    ]

    static func of(_ header: String) -> String {
        header.lowercased().map { plain[$0] ?? String($0) }.joined().filter { $0.isLetter || $0.isNumber }
    }

    /// Characters of a name that may be meant for another: comparing takes time, and a file without a header has texts of any length here.
    private static let comparable = 3...40

    /// The nearest of the keys. Nil of one or two letters, too: they are two slips of the hand away from any other short name.
    static func nearest(to key: String, among keys: some Sequence<String>) -> String? {
        guard comparable.contains(key.count) else { return nil }
        return NearestName.of(key, among: keys)
    }
}
