/// What an image shows of a book whose printed page numbers are read.
public enum PageSpan: String, Codable, Sendable, Hashable, CaseIterable {
    /// One page.
    case page
    /// The two pages of an opening, side by side.
    case spread

    /// Pages on an image, and so by how much the numbers go up from one image to the next.
    public var pages: Int { self == .spread ? 2 : 1 }
}
