/// What came of reading the printed page numbers of an image.
public struct PrintedNumbers: Codable, Sendable, Hashable {
    /// What the profile says that the image shows.
    public var span: PageSpan
    /// What may be a page number, of each page the likeliest first. Empty: none was found, as on unnumbered pages.
    public var numbers: [PrintedNumber]
    /// Why nothing could be read; nil: it was looked for numbers.
    public var problem: Problem?

    public init(span: PageSpan, numbers: [PrintedNumber] = [], problem: Problem? = nil) {
        self.span = span
        self.numbers = numbers
        self.problem = problem
    }
}
