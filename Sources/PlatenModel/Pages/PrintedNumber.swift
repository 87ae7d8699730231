/// A number at the head or foot of a page, as it was read. It may be misread, and it may be something else, such as a year.
public struct PrintedNumber: Codable, Sendable, Hashable {
    /// One of the two pages of a spread.
    public enum Half: String, Codable, Sendable, Hashable, CaseIterable {
        case left
        case right
    }

    public var number: Int
    /// Those that it is printed in.
    public var figures: PageFigures
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
        self.figures = figures
        self.confidence = confidence
        self.half = half
        self.x = x
        self.y = y
    }

    /// As it is printed.
    public var text: String { figures.text(number) }
}

extension PrintedNumber {
    private enum CodingKeys: String, CodingKey { case number, figures, confidence, half, x, y }

    /// What was kept before roman figures were read has no figures: it is arabic.
    public init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        number = try values.decode(Int.self, forKey: .number)
        figures = try values.decodeIfPresent(PageFigures.self, forKey: .figures) ?? .arabic
        confidence = try values.decode(Double.self, forKey: .confidence)
        half = try values.decodeIfPresent(Half.self, forKey: .half)
        x = try values.decodeIfPresent(Double.self, forKey: .x)
        y = try values.decodeIfPresent(Double.self, forKey: .y)
    }

    public func encode(to encoder: any Encoder) throws {
        var values = encoder.container(keyedBy: CodingKeys.self)
        try values.encode(number, forKey: .number)
        if figures != .arabic { try values.encode(figures, forKey: .figures) }
        try values.encode(confidence, forKey: .confidence)
        try values.encodeIfPresent(half, forKey: .half)
        try values.encodeIfPresent(x, forKey: .x)
        try values.encodeIfPresent(y, forKey: .y)
    }
}
