/// A number that a page bears, in the figures that it bears it in. Its text is as printed: `14`, `xiv`.
public struct PageNumber: Sendable, Hashable, CustomStringConvertible {
    public var number: Int
    public var figures: PageFigures

    public init(_ number: Int, _ figures: PageFigures = .arabic) {
        self.number = number
        self.figures = figures
    }

    public var description: String { figures.text(number) }
}
