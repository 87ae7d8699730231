import PlatenModel

/// What the number of the first page of an image may be.
struct NumberGuess: Sendable, Hashable {
    let number: Int
    let figures: PageFigures
    /// How much speaks for it: 1 for a number that is read well, 2 for a spread both of whose numbers say the same.
    let weight: Double
    /// A person said so.
    let isTyped: Bool

    /// What the pages of the image bear, so many of them.
    func numbers(_ pages: Int, count: Int) -> [CountedNumber] { (number..<number + pages).map { CountedNumber(number: $0, count: count) } }
}
