/// Values of a profile, each of which may be left open. Where the value itself may be nil, the outer nil is open and the inner one is chosen.
public struct ProfileChanges: Sendable, Hashable {
    public var source: SourceKind??
    public var duplexOrder: DuplexOrder?
    public var mode: ColourMode?
    /// Bits a sample.
    public var depth: Int?
    /// Pixels an inch.
    public var resolution: Double?
    public var area: ScanArea?
    /// Millimetres.
    public var areaTolerance: Double?
    /// Millimetres.
    public var maximumLength: Double??
    public var nearest: Set<AdaptableQuantity>?
    public var compression: MasterCompression?
    public var iccProfile: String??
    public var rotation: ImageRotation?
    public var backRotation: ImageRotation??
    /// Driver options one by one; nil takes an option out.
    public var options: [String: OptionValue?] = [:]
    public var pageOrder: PageOrder?
    public var slips: SlipUse??
    public var pageNumbers: PageSpan??
    public var passes: [ProfilePass]?
    public var clips: [ClipFrame]?
    /// Limits measure by measure; nil takes a measure's limits out.
    public var quality: [Measure: MeasureLimits?] = [:]

    public init() {}

    /// These values, with those of others where these are open.
    public func over(_ others: ProfileChanges) -> ProfileChanges {
        var result = self
        result.source = source ?? others.source
        result.duplexOrder = duplexOrder ?? others.duplexOrder
        result.mode = mode ?? others.mode
        result.depth = depth ?? others.depth
        result.resolution = resolution ?? others.resolution
        result.area = area ?? others.area
        result.areaTolerance = areaTolerance ?? others.areaTolerance
        result.maximumLength = maximumLength ?? others.maximumLength
        result.nearest = nearest ?? others.nearest
        result.compression = compression ?? others.compression
        result.iccProfile = iccProfile ?? others.iccProfile
        result.rotation = rotation ?? others.rotation
        result.backRotation = backRotation ?? others.backRotation
        result.options = others.options.merging(options) { $1 }
        result.pageOrder = pageOrder ?? others.pageOrder
        result.slips = slips ?? others.slips
        result.pageNumbers = pageNumbers ?? others.pageNumbers
        result.passes = passes ?? others.passes
        result.clips = clips ?? others.clips
        result.quality = others.quality.merging(quality) { $1 }
        return result
    }

    /// Sets what is not open.
    public func apply(to profile: inout Profile) {
        if let source { profile.source = source }
        if let duplexOrder { profile.duplexOrder = duplexOrder }
        if let mode { profile.mode = mode }
        if let depth { profile.depth = depth }
        if let resolution { profile.resolution = resolution }
        if let area { profile.area = area }
        if let areaTolerance { profile.areaTolerance = areaTolerance }
        if let maximumLength { profile.maximumLength = maximumLength }
        if let nearest { profile.nearest = nearest }
        if let compression { profile.compression = compression }
        if let iccProfile { profile.iccProfile = iccProfile }
        if let rotation { profile.rotation = rotation }
        if let backRotation { profile.backRotation = backRotation }
        for (name, value) in options { profile.options[name] = value }
        if let pageOrder { profile.pageOrder = pageOrder }
        if let slips { profile.slips = slips }
        if let pageNumbers { profile.pageNumbers = pageNumbers }
        if let passes { profile.passes = passes }
        if let clips { profile.clips = clips }
        for (measure, limits) in quality { profile.quality[measure] = limits }
    }
}
