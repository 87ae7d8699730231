/// A picture to be drawn from masters.
public struct RenderOrder: Codable, Sendable, Hashable {
    public enum Kind: String, Codable, Sendable {
        /// The first master, made small, with its marks.
        case picture
        /// All of them as thumbnails, with their labels.
        case contactSheet = "contact-sheet"
        /// The first master at its full size, evened out, as a TIFF.
        case evened
    }

    public var kind: Kind
    public var pictures: [RenderedPicture]
    /// Pixels of the longer side of a picture at most; on a contact sheet of each.
    public var longSide: Int
    /// The file to be made. What lies there is replaced.
    public var output: String
    /// Of an image that is evened out.
    public var evening: EveningOrder?

    public init(kind: Kind, pictures: [RenderedPicture], longSide: Int, output: String, evening: EveningOrder? = nil) {
        self.kind = kind
        self.pictures = pictures
        self.longSide = longSide
        self.output = output
        self.evening = evening
    }
}
