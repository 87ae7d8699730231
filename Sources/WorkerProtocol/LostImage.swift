import PlatenModel

/// A page that was read and could not be written.
public struct LostImage: Codable, Sendable, Hashable {
    public var capture: Identifier<Capture>
    public var problem: Problem

    public init(capture: Identifier<Capture>, problem: Problem) {
        self.capture = capture
        self.problem = problem
    }
}
