import PlatenModel

/// A page as a report tells of it.
public struct PageReference: Sendable, Hashable, CustomStringConvertible {
    /// The page's first capture, which stays the same whatever is rescanned or moved; of a page that is held the image that is.
    public var capture: Identifier<Capture>
    public var position: Int
    public var designation: PageDesignation?

    public init(capture: Identifier<Capture>, position: Int, designation: PageDesignation?) {
        self.capture = capture
        self.position = position
        self.designation = designation
    }

    init(_ page: CapturedPage) {
        self.init(capture: page.id, position: page.position, designation: page.designation)
    }

    /// `page 12r (place 23)`, as people look for it.
    public var description: String {
        designation.map { "page \($0) (place \(position))" } ?? "the page at place \(position)"
    }
}
