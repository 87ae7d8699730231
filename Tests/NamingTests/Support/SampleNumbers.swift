import Naming
import PlatenModel

/// Captures of a book with the page numbers that were read on them.
enum SampleNumbers {
    /// One image each: `14`, `14|15` of a spread, `|15` where the left page bears none, `-` where nothing was read, `14?` of which the reading is not
    /// sure, `14/41` where it may be either, `=14` that a person typed, `xiv` in roman figures.
    static func captures(_ text: String) -> [PageCapture] {
        let images = text.split(separator: " ")
        let isSpread = images.contains { $0.contains("|") }
        return images.enumerated().map { index, image in
            var capture = PageCapture(
                id: Identifier(rawValue: "p\(index + 1)"), sequence: index + 1,
                printedNumbers: PrintedNumbers(span: isSpread ? .spread : .page, numbers: numbers(image)))
            if image.hasPrefix("=") {
                capture.designation = PageDesignation(image.dropFirst())
                capture.printedNumbers?.numbers = []
            }
            return capture
        }
    }

    private static func numbers(_ image: Substring) -> [PrintedNumber] {
        let pages = image.split(separator: "|", omittingEmptySubsequences: false)
        guard pages.count == 2 else { return numbers(image, nil) }
        return numbers(pages[0], .left) + numbers(pages[1], .right)
    }

    private static func numbers(_ page: Substring, _ half: PrintedNumber.Half?) -> [PrintedNumber] {
        page.split(separator: "/").compactMap { text in
            let confidence = text.hasSuffix("?") ? 45.0 : 95
            if let number = RomanFigures.number(text.filter(\.isLetter)) {
                return PrintedNumber(number: number, figures: .roman, confidence: confidence, half: half)
            }
            return Int(text.filter(\.isNumber)).map { PrintedNumber(number: $0, confidence: confidence, half: half) }
        }
    }

    /// Sentences of what is told of the numbers.
    static func told(_ text: String, order: PageOrder = .captured) -> [String] {
        CompletenessReport(expected: nil, captures: captures(text), order: order).openPoints.map(\.description)
    }
}
