import PlatenModel

/// The number that a word is.
struct NumberText: Hashable {
    let number: Int
    let figures: PageFigures
    let digits: Int
    /// Letters that were taken for digits.
    let doubtful: Int
    /// Of roman figures: whether they were read as capitals. Tesseract takes `x` for `X`, where nothing lower or higher stands beside it.
    let isCapital: Bool

    /// What is the same however it was read.
    var pageNumber: PageNumber { PageNumber(number, figures) }

    /// What stands around page numbers. No quotation marks: Tesseract takes digits of odd shapes for them.
    private static let ornaments: Set<Character> = Set("-–—.,:;·•*~_()[]{}<>|")
    /// Letters that digits are misread as.
    private static let likenesses: [Character: Character] = [
        "l": "1", "I": "1", "i": "1", "O": "0", "o": "0", "S": "5", "s": "5", "B": "8", "Z": "2", "z": "2",
    ]

    /// Whether a word is nothing but what stands around numbers, and such as dashes are misread for.
    static func isOrnament(_ word: String) -> Bool { word.allSatisfy { ornaments.contains($0) || "=+'\"“”‘’«»©®°".contains($0) } }

    /// Nil: it is no number that a page bears.
    init?(_ word: String) {
        var rest = Substring(word)
        while let first = rest.first, Self.ornaments.contains(first) { rest.removeFirst() }
        while let last = rest.last, Self.ornaments.contains(last) { rest.removeLast() }
        if let roman = Self.roman(rest) {
            (number, figures, digits, doubtful) = (roman, .roman, rest.count, 0)
            isCapital = rest.contains(where: \.isUppercase)
            return
        }
        guard !rest.isEmpty, rest.count <= PageNumberLimits.digits else { return nil }
        var text = ""
        var doubtful = 0
        for character in rest {
            if character.isASCII, character.isNumber {
                text.append(character)
            } else if let digit = Self.likenesses[character] {
                text.append(digit)
                doubtful += 1
            } else {
                return nil
            }
        }
        // A word of such letters alone is a word.
        guard doubtful < text.count, let number = Int(text), number > 0 else { return nil }
        self.number = number
        (figures, digits, isCapital) = (.arabic, text.count, false)
        self.doubtful = doubtful
    }

    private static func roman(_ word: Substring) -> Int? {
        // Of one letter: a 1 reads as i and l, and c is a letter of a list.
        guard word.count > 1 || ["i", "v", "x", "V", "X"].contains(word) else { return nil }
        // Only such capitals as look like their small letters. I is a word.
        guard word.allSatisfy({ $0.isLowercase || "VXC".contains($0) }) else { return nil }
        return RomanFigures.number(word.lowercased())
    }
}
