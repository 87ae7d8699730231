/// Body of `POST /v1/jobs/{job}/order`: how the pages of a job are to be put in order or numbered.
///
/// Pages are told by the identifiers of any of their captures, or by the beginnings of these.
public struct PageOrderRequest: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = [
        "act", "first", "last", "place", "page", "second", "secondLast", "backwards", "acceptsUnequal", "order", "from", "step",
    ]

    public enum Act: String, Codable, Sendable, Hashable, CaseIterable {
        /// `first` to `last` go to `place`, which `page` belongs to where it is before or after one.
        case move
        /// `first` to `last` and `second` to `secondLast` take turns.
        case interleave
        /// By their numbers.
        case sort
        /// As `order` says, from `from` on.
        case number
        /// The numbers that are there count anew, from the number in `from`, by `step`.
        case renumber
        /// `first` to `last` get the number of `page` with additions.
        case foldout
    }

    public enum Place: String, Codable, Sendable, Hashable, CaseIterable {
        case start
        case end
        case before
        case after
    }

    public var act: Act
    /// Nil, of acts that allow it: all pages.
    public var first: String?
    /// Nil: the one page `first`.
    public var last: String?
    public var place: Place?
    public var page: String?
    public var second: String?
    public var secondLast: String?
    /// The second go through the book began at its end.
    public var backwards: Bool?
    /// One half may have more pages than the other.
    public var acceptsUnequal: Bool?
    public var order: PageOrder?
    public var from: PageDesignation?
    public var step: Int?

    public init(_ act: Act) {
        self.act = act
    }
}
