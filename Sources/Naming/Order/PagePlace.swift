import PlatenModel

/// Where pages are moved to.
public enum PagePlace: Sendable, Hashable {
    case start
    case end
    case before(Identifier<Capture>)
    case after(Identifier<Capture>)
}
