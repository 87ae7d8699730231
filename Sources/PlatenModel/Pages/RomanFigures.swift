/// Roman figures, as front matter is numbered with them.
public enum RomanFigures {
    /// From the greatest to the least.
    private static let steps: [(number: Int, letters: String)] = [
        (100, "c"), (90, "xc"), (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ]

    /// The greatest number that is written and read. No front matter is longer, and letters of hundreds and thousands are misreadings of words.
    public static let greatest = 299

    /// In small letters; nil: below 1, or more than ``greatest``.
    public static func text(_ number: Int) -> String? {
        guard (1...greatest).contains(number) else { return nil }
        var rest = number
        return steps.map { step in
            defer { rest %= step.number }
            return String(repeating: step.letters, count: rest / step.number)
        }.joined()
    }

    /// The number of small letters; nil: they are no number, or not written as usual. Printers also set `iiii` for `iv`, and `xxxx` for `xl`.
    public static func number(_ text: some StringProtocol) -> Int? {
        var rest = Substring(text)
        var number = 0
        for step in steps {
            while rest.hasPrefix(step.letters) {
                number += step.number
                rest.removeFirst(step.letters.count)
            }
        }
        guard rest.isEmpty, let usual = Self.text(number) else { return nil }
        let additive = usual.replacing("iv", with: "iiii").replacing("xl", with: "xxxx")
        return text == usual || text == additive ? number : nil
    }
}
