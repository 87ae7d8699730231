import PlatenModel

/// The numbers that a page gets before its file gets its name.
public struct ReservedPage: Sendable, Hashable {
    /// Within the job, from 1; given once.
    public let sequence: Int
    /// Its place among the job's pages, from 1.
    public let position: Int
    /// The page that it replaces.
    public let replaced: Capture?
    /// No other image has its place.
    let isNewPlace: Bool

    public init(sequence: Int, position: Int, replaced: Capture? = nil, isNewPlace: Bool = true) {
        self.sequence = sequence
        self.position = position
        self.replaced = replaced
        self.isNewPlace = isNewPlace
    }
}
