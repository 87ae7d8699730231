/// A number at the head or foot of a page, as it was read. It may be misread, and it may be something else, such as a year.
public struct PrintedNumber: Codable, Sendable, Hashable {
    /// One of the two pages of a spread.
    public enum Half: String, Codable, Sendable, Hashable, CaseIterable {
        case left
        case right
    }

    public var number: Int
    /// Nil: arabic ones, as in all that was kept before others were read.
    private let unusualFigures: PageFigures?
    /// How sure the reading is, 0 to 100.
    public var confidence: Double
    /// Where the image shows a spread, the page that bears it, as it is seen upright.
    public var half: Half?
    /// Millimetres from the image's upper left corner to the number's centre; nil where the image has no resolution.
    public var x: Double?
    public var y: Double?

    public init(
        number: Int, figures: PageFigures = .arabic, confidence: Double, half: Half? = nil, x: Double? = nil, y: Double? = nil
    ) {
        self.number = number
        unusualFigures = figures == .arabic ? nil : figures
        self.confidence = confidence
        self.half = half
        self.x = x
        self.y = y
    }

    private enum CodingKeys: String, CodingKey {
        case number, confidence, half, x, y
        case unusualFigures = "figures"
    }

    /// Those that it is printed in.
    public var figures: PageFigures { unusualFigures ?? .arabic }

    /// As it is printed.
    public var text: String { figures.text(number) }
}
