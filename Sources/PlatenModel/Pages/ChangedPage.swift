/// An image whose place or number is another one now.
public struct ChangedPage: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var oldPosition: Int
    public var newPosition: Int
    public var oldDesignation: PageDesignation?
    public var newDesignation: PageDesignation?

    public init(
        capture: Identifier<Capture>, oldPosition: Int, newPosition: Int, oldDesignation: PageDesignation? = nil,
        newDesignation: PageDesignation? = nil
    ) {
        self.capture = capture
        self.oldPosition = oldPosition
        self.newPosition = newPosition
        self.oldDesignation = oldDesignation
        self.newDesignation = newDesignation
    }
}
