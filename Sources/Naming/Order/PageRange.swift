import PlatenModel

/// Pages from one to another, both included. A page is told by any of its captures.
public struct PageRange: Sendable, Hashable {
    public var first: Identifier<Capture>
    public var last: Identifier<Capture>

    public init(_ first: Identifier<Capture>, through last: Identifier<Capture>) {
        self.first = first
        self.last = last
    }

    public init(only page: Identifier<Capture>) {
        self.init(page, through: page)
    }
}
