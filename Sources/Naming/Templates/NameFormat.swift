/// How a field is written.
struct NameFormat: Sendable, Hashable {
    enum Case: String, Sendable, Hashable, CaseIterable {
        case upper
        case lower
    }

    struct Words: Sendable, Hashable {
        var first: String
        var second: String
    }

    static let greatestDigits = 9

    /// Digits of a number at least.
    var digits = 1
    /// Nil: as the value is.
    var letters: Case?
    /// For recto and verso, or front and back. Nil: the field's own.
    var words: Words?

    func cased(_ text: String) -> String {
        switch letters {
        case nil: text
        case .upper: text.uppercased()
        case .lower: text.lowercased()
        }
    }

    func word(first isFirst: Bool, _ usual: (String, String)) -> String {
        isFirst ? words?.first ?? usual.0 : words?.second ?? usual.1
    }
}
