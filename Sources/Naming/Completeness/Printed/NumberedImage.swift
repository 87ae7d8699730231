import PlatenModel

/// An image with what is known of the numbers of its pages.
struct NumberedImage {
    let page: PageReference
    /// Numbers that its pages take up: 1, of a spread 2.
    let step: Int
    /// The likeliest first. Empty: no number was read, and none typed.
    let guesses: [NumberGuess]

    /// The images of one part, in their order. Empty: numbers were read on none of them.
    static func images(of pages: [CapturedPage]) -> [NumberedImage] {
        guard pages.contains(where: { !($0.printedNumbers?.numbers.isEmpty ?? true) }) else { return [] }
        let isReversed = runsFromRight(pages.compactMap(\.printedNumbers))
        var step = pages.lazy.compactMap(\.printedNumbers).first?.span.pages ?? 1
        return pages.map { page in
            step = page.printedNumbers?.span.pages ?? step
            return NumberedImage(page: PageReference(page), step: step, guesses: guesses(for: page, isReversed))
        }
    }

    private static func guesses(for page: CapturedPage, _ isReversed: Bool) -> [NumberGuess] {
        if let typed = page.designation {
            // Folios and foldouts count otherwise than printed pages.
            guard typed.leaf == nil, typed.addition.isEmpty else { return [] }
            return [NumberGuess(number: typed.number, figures: typed.figures, weight: NumberLimits.typedWeight, isTyped: true)]
        }
        guard let printed = page.printedNumbers else { return [] }
        var weights: [PageNumber: Double] = [:]
        for half in [nil, .left, .right] as [PrintedNumber.Half?] {
            // The page with the lower number is the first one.
            let offset = half == nil || (half == .left) != isReversed ? 0 : 1
            var own: [PageNumber: Double] = [:]
            for (index, number) in printed.numbers.filter({ $0.half == half }).enumerated() where number.number >= offset {
                let first = PageNumber(number.number - offset, number.figures)
                own[first] = max(own[first] ?? 0, weight(of: number, at: index))
            }
            weights.merge(own) { $0 + $1 }
        }
        return weights.map { NumberGuess(number: $0.key.number, figures: $0.key.figures, weight: $0.value, isTyped: false) }
            .sorted { ($0.weight, $1.number, $0.figures.rawValue) > ($1.weight, $0.number, $1.figures.rawValue) }
    }

    private static func weight(of number: PrintedNumber, at index: Int) -> Double {
        max(NumberLimits.leastWeight, min(1, number.confidence / NumberLimits.surety)) - NumberLimits.furtherNumber * Double(index)
    }

    /// Whether the right page of a spread comes before the left one, as in Hebrew and Arabic.
    private static func runsFromRight(_ printed: [PrintedNumbers]) -> Bool {
        var votes = 0
        for spread in printed {
            guard let left = spread.numbers.first(where: { $0.half == .left })?.number,
                let right = spread.numbers.first(where: { $0.half == .right })?.number, abs(left - right) == 1
            else { continue }
            votes += left > right ? 1 : -1
        }
        return votes > 0
    }
}
