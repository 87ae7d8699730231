/// One master of a picture.
public struct RenderedPicture: Codable, Sendable, Hashable {
    /// Path of the TIFF.
    public var source: String
    /// Below it on a contact sheet.
    public var label: String
    public var marks: [RenderMark]
    /// Where its thumbnail is kept, or to be kept; nil: nowhere.
    public var thumbnail: String?

    public init(source: String, label: String = "", marks: [RenderMark] = [], thumbnail: String? = nil) {
        self.source = source
        self.label = label
        self.marks = marks
        self.thumbnail = thumbnail
    }
}
