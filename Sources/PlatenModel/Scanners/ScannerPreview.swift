/// What lies on a scanner's bed, by a look at low resolution. `GET /v1/previews/{preview}` shows it, with frames around the sheets.
public struct ScannerPreview: Codable, Sendable, Hashable, Identifiable {
    public var id: Identifier<ScannerPreview>
    public var scanner: String
    /// Of the image that was taken.
    public var geometry: ImageGeometry
    /// The upright rectangles around the sheets, in millimetres from the bed's upper left corner, without a margin.
    public var sheets: [ClipFrame]
    /// What was found, in one line.
    public var sentence: String

    public init(id: Identifier<ScannerPreview>, scanner: String, geometry: ImageGeometry, sheets: [ClipFrame]) {
        self.id = id
        self.scanner = scanner
        self.geometry = geometry
        self.sheets = sheets
        sentence =
            switch sheets.count {
            case 0: "No sheet can be told from the bed: an area that is found by sight would be all that the scanner reaches."
            case 1: "One sheet lies on the bed."
            default: "\(sheets.count) sheets lie on the bed: each would become an image."
            }
    }
}
