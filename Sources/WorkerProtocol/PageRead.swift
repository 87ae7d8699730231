import FoundationEssentials
import PlatenModel

/// A page whose rows are all in its file. The file is whole, but not yet on disk: whoever survives the worker can bring it there.
public struct PageRead: Codable, Sendable, Hashable {
    /// Bytes of the file.
    public var size: Int
    /// SHA-256 of the file's bytes, in lower-case hexadecimal. Nil: the file has to be read for it.
    public var sha256: String?
    /// SHA-256 of the decoded rows without padding.
    public var rowsSHA256: String
    public var geometry: ImageGeometry
    /// When the scanner began the page.
    public var acquired: Date
    public var warnings: [CaptureWarning]
    /// The sheet is longer than the profile allows: the image ends within it.
    public var isCut: Bool
    /// The side of the sheet that it shows.
    public var side: SheetSide
    /// Barcodes on it, from top to bottom; none is looked for where the profile does not ask for them.
    public var codes: [ReadCode]
    /// What was measured of it. Nil: nothing.
    public var quality: ImageQuality?
    /// Images that were cut out of it, in the order of the profile's frames.
    public var clips: [ClipRead]
    /// Those that could not be; their files are gone, and the page has their pixels.
    public var lostClips: [LostImage]
    /// Options as they were set for this page, where these are not those that were prepared.
    public var settings: PreparedSettings?
    /// What it tells of the glass, in millimetres from the corner of the bed. Nil: nothing.
    public var glass: GlassEvidence?

    public init(
        size: Int, sha256: String?, rowsSHA256: String, geometry: ImageGeometry, acquired: Date, warnings: [CaptureWarning], isCut: Bool,
        side: SheetSide, codes: [ReadCode] = [], quality: ImageQuality? = nil, clips: [ClipRead] = [], lostClips: [LostImage] = [],
        settings: PreparedSettings? = nil, glass: GlassEvidence? = nil
    ) {
        self.size = size
        self.sha256 = sha256
        self.rowsSHA256 = rowsSHA256
        self.geometry = geometry
        self.acquired = acquired
        self.warnings = warnings
        self.isCut = isCut
        self.side = side
        self.codes = codes
        self.quality = quality
        self.clips = clips
        self.lostClips = lostClips
        self.settings = settings
        self.glass = glass
    }
}

extension PageRead {
    /// A clip of a page as a page of its own.
    public init(_ clip: ClipRead, of page: PageRead) {
        self.init(
            size: clip.size, sha256: clip.sha256, rowsSHA256: clip.rowsSHA256, geometry: clip.geometry, acquired: page.acquired,
            warnings: clip.warnings, isCut: false, side: page.side, quality: clip.quality, settings: page.settings)
    }
}
