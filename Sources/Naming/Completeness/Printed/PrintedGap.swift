import PlatenModel

/// Pages that are missing between two pages, by the numbers that were read on these.
public struct PrintedGap: Sendable, Hashable {
    /// The last number before the gap, and the first behind it.
    public var from: Int
    public var to: Int
    /// The numbers that no page bears.
    public var first: Int
    public var last: Int
    /// How many of them are missing: fewer than all where pages lie between on which none was read.
    public var count: Int
    /// Those of all these numbers.
    public var figures: PageFigures
    /// The page behind the gap.
    public var page: PageReference
    public var part: String?

    public init(from: Int, to: Int, first: Int, last: Int, count: Int, figures: PageFigures = .arabic, page: PageReference, part: String? = nil) {
        self.from = from
        self.to = to
        self.first = first
        self.last = last
        self.count = count
        self.figures = figures
        self.page = page
        self.part = part
    }

    /// A number of these as it is printed.
    func text(_ number: Int) -> String { figures.text(number) }

    private var isTold: Bool { count == last - first + 1 }

    /// The numbers, and how many of them where it is not all, as they stand in an open point's key.
    var keyParts: [String] { [text(first), text(last)] + (isTold ? [] : ["\(count)"]) }
}

extension PrintedGap: CustomStringConvertible {
    /// `Page 14 is followed by page 17 (place 9): pages 15 and 16 are missing`, without a full stop.
    public var description: String {
        "Page \(text(from)) is followed by page \(text(to)) (place \(page.position)): " + (isTold ? missing : unsure)
    }

    private var missing: String {
        switch count {
        case 1: "page \(text(first)) is missing"
        case 2: "pages \(text(first)) and \(text(last)) are missing"
        default: "pages \(text(first)) to \(text(last)) are missing"
        }
    }

    private var unsure: String {
        count == 1
            ? "one of the pages \(text(first)) to \(text(last)) is missing" : "\(count) of the pages \(text(first)) to \(text(last)) are missing"
    }
}
