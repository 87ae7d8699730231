import PlatenModel

/// What becomes of one capture when pages are put in order or numbered.
public struct PageChange: Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var oldPosition: Int
    public var newPosition: Int
    public var oldDesignation: PageDesignation?
    public var newDesignation: PageDesignation?

    public init(
        capture: Identifier<Capture>, oldPosition: Int, newPosition: Int, oldDesignation: PageDesignation?, newDesignation: PageDesignation?
    ) {
        self.capture = capture
        self.oldPosition = oldPosition
        self.newPosition = newPosition
        self.oldDesignation = oldDesignation
        self.newDesignation = newDesignation
    }
}
