/// What a scanner can do, as its options told with one source chosen: in Platen's words, whatever its driver calls them.
///
/// Nil: the options do not tell.
public struct ScannerOffer: Codable, Sendable, Hashable {
    /// Millimetres from the bed's top left corner to where the scanner reaches.
    public var width: Double?
    public var height: Double?
    /// Pixels an inch that may be set.
    public var resolutions: OptionConstraint?
    /// Pixels an inch of the sensor: more are computed.
    public var opticalResolution: Double?
    public var sources: [SourceKind]?
    /// The source for which all else was told. Other sources may reach less far.
    public var readFrom: SourceKind?
    public var modes: [ColourMode]?
    /// Bits a sample, of any mode.
    public var depths: [Int]?
    /// Names of all options, as the driver has them.
    public var options: [String]
    /// Which of the options are for a common quantity: a profile that sets one of them by name means that value instead of its own.
    public var sourceOption: String?
    public var modeOption: String?
    public var depthOption: String?
    public var resolutionOption: String?

    public init(
        width: Double? = nil, height: Double? = nil, resolutions: OptionConstraint? = nil, opticalResolution: Double? = nil,
        sources: [SourceKind]? = nil, readFrom: SourceKind? = nil, modes: [ColourMode]? = nil, depths: [Int]? = nil, options: [String] = [],
        sourceOption: String? = nil, modeOption: String? = nil, depthOption: String? = nil, resolutionOption: String? = nil
    ) {
        self.width = width
        self.height = height
        self.resolutions = resolutions
        self.opticalResolution = opticalResolution
        self.sources = sources
        self.readFrom = readFrom
        self.modes = modes
        self.depths = depths
        self.options = options
        self.sourceOption = sourceOption
        self.modeOption = modeOption
        self.depthOption = depthOption
        self.resolutionOption = resolutionOption
    }
}
