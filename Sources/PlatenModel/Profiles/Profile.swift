/// What a document type needs of a scanner and of the image, with `extends` already resolved.
public struct Profile: Codable, Sendable, Hashable {
    public var name: String
    /// One line for people.
    public var title: String
    /// Scanner classes that suit the originals, the preferred one first. Empty: any.
    public var classes: [ScannerClass]
    /// Nil: whatever the scanner has set by itself.
    public var source: SourceKind?
    /// Of a source that delivers both sides of a sheet.
    public var duplexOrder: DuplexOrder
    public var mode: ColourMode
    /// Bits a sample: 1, 8 or 16.
    public var depth: Int
    /// Pixels an inch, both ways.
    public var resolution: Double
    public var area: ScanArea
    /// Millimetres by which each edge of the area may differ for the scanner's own grid.
    public var areaTolerance: Double
    /// Millimetres at which an image ends, however much longer its sheet is. Nil: it ends with the sheet.
    public var maximumLength: Double?
    /// Quantities for which the nearest value that the scanner offers will do. For all others a scanner that lacks the value is refused.
    public var nearest: Set<AdaptableQuantity>
    public var compression: MasterCompression
    /// For ``iccProfile``: the newest that a colour calibration made of the scanner that is used.
    public static let ownICCProfile = "scanner"

    /// What the master embeds: the name of a ``WorkingSpace``, ``ownICCProfile``, or the absolute path of a file. Nil: nothing.
    public var iccProfile: String?
    public var rotation: ImageRotation
    /// Of the back sides of sheets. Nil: the same as ``rotation``.
    public var backRotation: ImageRotation?
    /// Driver options that have no common name, set last, in the order of their names.
    public var options: [String: OptionValue]
    /// Template of the masters' paths. Nil: the station's.
    public var naming: String?
    public var pageOrder: PageOrder
    /// What barcodes on sheets do. Nil: none is looked for.
    public var slips: SlipUse?
    /// What an image shows whose printed page numbers are read. Nil: they are not.
    public var pageNumbers: PageSpan?
    /// Images that are taken of each page, in this order. Empty: one, as the profile says.
    public var passes: [ProfilePass]
    /// Parts of each exposure that become captures of their own, in the order in which they are counted. Empty: the exposure is one page.
    public var clips: [ClipFrame]
    /// Limits of what is measured of each image. A measure that is missing has none.
    public var quality: [Measure: MeasureLimits]
    /// How many images a person looks at; nil: none.
    public var sampling: SamplingRule?
    /// How old the calibration of the scanner may be. Nil: nobody asks.
    public var calibration: CalibrationAge?
    /// What becomes of scanners whose glass is scratched.
    public var knownDefects: KnownDefects
    /// What differs for some scanners, in the order of the file. See ``resolved(for:vendor:model:name:)``.
    public var overrides: [ProfileOverride]

    public init(
        name: String, title: String, classes: [ScannerClass], source: SourceKind?, duplexOrder: DuplexOrder = .frontFirst,
        mode: ColourMode, depth: Int, resolution: Double, area: ScanArea, areaTolerance: Double, maximumLength: Double? = nil,
        nearest: Set<AdaptableQuantity>, compression: MasterCompression, iccProfile: String? = nil, rotation: ImageRotation = .upright,
        backRotation: ImageRotation? = nil, options: [String: OptionValue], naming: String? = nil, pageOrder: PageOrder = .captured,
        slips: SlipUse? = nil, pageNumbers: PageSpan? = nil, passes: [ProfilePass] = [], clips: [ClipFrame] = [],
        quality: [Measure: MeasureLimits] = [:], sampling: SamplingRule? = nil, calibration: CalibrationAge? = nil,
        knownDefects: KnownDefects = .tolerate, overrides: [ProfileOverride] = []
    ) {
        self.name = name
        self.title = title
        self.classes = classes
        self.source = source
        self.duplexOrder = duplexOrder
        self.mode = mode
        self.depth = depth
        self.resolution = resolution
        self.area = area
        self.areaTolerance = areaTolerance
        self.maximumLength = maximumLength
        self.nearest = nearest
        self.compression = compression
        self.iccProfile = iccProfile
        self.rotation = rotation
        self.backRotation = backRotation
        self.options = options
        self.naming = naming
        self.pageOrder = pageOrder
        self.slips = slips
        self.pageNumbers = pageNumbers
        self.passes = passes
        self.clips = clips
        self.quality = quality
        self.sampling = sampling
        self.calibration = calibration
        self.knownDefects = knownDefects
        self.overrides = overrides
    }
}
