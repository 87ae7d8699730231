import PlatenModel

/// The page numbers that were read on an image, in one line: `left 14 (96 %, at 21.3, 402.5 mm), right 15 (94 %, …)`.
struct PrintedNumbersText: CustomStringConvertible {
    private let numbers: PrintedNumbers

    init(_ numbers: PrintedNumbers) {
        self.numbers = numbers
    }

    var description: String {
        if let problem = numbers.problem { return "not read: \(PlainText.oneLine(problem.sentence))" }
        return numbers.numbers.isEmpty ? "none found" : numbers.numbers.map(text).joined(separator: ", ")
    }

    private func text(_ number: PrintedNumber) -> String {
        let page = number.half.map { "\($0.rawValue) " } ?? ""
        let place = if let x = number.x, let y = number.y { ", at \(OptionValue.plain(x)), \(OptionValue.plain(y)) mm" } else { "" }
        return "\(page)\(number.text) (\(OptionValue.plain(number.confidence)) %\(place))"
    }
}
