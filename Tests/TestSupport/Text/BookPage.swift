/// Pages of a book as a scanner sees them: a running title, lines of print, and page numbers at their feet.
public struct BookPage {
    /// Millimetres of one page.
    public let width: Double
    public let height: Double
    /// Pixels an inch.
    public let resolution: Double

    /// A5 where nothing else is said.
    public init(width: Double = 148, height: Double = 210, resolution: Double = 300) {
        (self.width, self.height, self.resolution) = (width, height, resolution)
    }

    /// Millimetres from the upper edge to the middle of the number.
    public var footY: Double { height - 16 }

    /// One page.
    ///
    /// - Parameters:
    ///   - number: what is printed at its foot; nil: nothing.
    ///   - text: which text it bears.
    public func page(_ number: String?, text: UInt64 = 1) throws -> CodeSheet {
        var sheet = CodeSheet(width: width, height: height, resolution: resolution)
        try print(number, text, in: &sheet, left: 0)
        return sheet
    }

    /// An opening, two pages side by side.
    public func spread(_ left: String?, _ right: String?, text: UInt64 = 1) throws -> CodeSheet {
        var sheet = CodeSheet(width: 2 * width, height: height, resolution: resolution)
        try print(left, text, in: &sheet, left: 0)
        try print(right, text + 1_000_000, in: &sheet, left: width)
        return sheet
    }

    private static let words = [
        "and so it was that in the year 1848 the people of this town", "rose against the king", "and would not rest until they were heard",
        "who then fled to the islands", "of which we shall tell in the next chapter, for there is much to say",
    ]

    private func print(_ number: String?, _ text: UInt64, in sheet: inout CodeSheet, left: Double) throws {
        let middle = left + width / 2
        var random = SeededNumbers(seed: text)
        sheet.print(try PrintedLine("The History of the World"), x: middle, y: 14, height: 2.2)
        let words = try Self.words.map { try PrintedLine($0) }
        for line in stride(from: 26.0, to: height - 32, by: 6) where Double.random(in: 0..<1, using: &random) < 0.8 {
            if let words = words.randomElement(using: &random) {
                sheet.print(words, x: middle + Double.random(in: -15...15, using: &random), y: line, height: 2)
            }
        }
        if let number { sheet.print(try PrintedLine(number), x: middle, y: footY) }
    }
}
