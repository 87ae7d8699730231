import FoundationEssentials

/// Facts of the acquisition that the file itself holds.
///
/// Text is cut down to what TIFF 6.0 allows: characters outside ASCII become question marks. Empty text is left out. An XMP packet
/// repeats the text with all its characters.
public struct ImageTags: Sendable, Hashable {
    public var make: String
    public var model: String
    public var software: String
    /// When the scanner began the page. Stored as local time, with its offset from UTC beside it (Exif 2.32, OffsetTime).
    public var dateTime: Date
    public var hostComputer: String
    /// The capture's UUID; hyphens are left out, as Exif 2.32 asks of ImageUniqueID (32 hexadecimal digits).
    public var imageUniqueID: String
    /// Pixels an inch along a row, as really set. Where only one of the two is known it stands for both.
    public var resolutionX: Double?
    /// Rows an inch.
    public var resolutionY: Double?
    /// How the image lies. The pixels stay as the scanner delivered them.
    public var orientation: Orientation
    /// The bytes of an ICC profile to embed: those of an ``ICCProfile`` of as many samples as the image has.
    public var iccProfile: [UInt8]?
    /// How a derivative was made. Masters have none.
    public var description: String

    public init(
        make: String, model: String, software: String, dateTime: Date, hostComputer: String, imageUniqueID: String,
        resolutionX: Double?, resolutionY: Double?, orientation: Orientation = .topLeft, iccProfile: [UInt8]? = nil, description: String = ""
    ) {
        self.make = make
        self.model = model
        self.software = software
        self.dateTime = dateTime
        self.hostComputer = hostComputer
        self.imageUniqueID = imageUniqueID
        self.resolutionX = resolutionX
        self.resolutionY = resolutionY
        self.orientation = orientation
        self.iccProfile = iccProfile
        self.description = description
    }
}
