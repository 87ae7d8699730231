import PlatenModel

/// How a profile was resolved for one scanner.
public struct PreparedSettings: Codable, Sendable, Hashable {
    /// Options that were set, in the order of setting, each with the value read back at the end.
    public var options: [AppliedOption]
    /// What the driver expects of the image, before the start: an estimate. Height 0: unknown.
    public var estimate: ImageGeometry
    /// Bytes of the image, where the driver can tell.
    public var estimatedBytes: Int?
    /// Bytes of all images that are cut out of it, where there are any.
    public var clipBytes: Int?
    /// Whether originals come one after another from a feeder, whose series ends when it is empty.
    public var isFeeder: Bool
    /// The driver's own value of the source that is set, by whatever part of the profile. Nil: the scanner has no option for it.
    public var source: String?
    /// Millimetres from the left edge of the bed to the image; nil: the scanner's options do not say.
    public var left: Double?
    /// Millimetres from the upper edge of the bed.
    public var top: Double?
    /// What the scanner counts itself. Nil: its driver shows nothing of that, or it was told at the beginning of this cycle.
    public var counters: DeviceCounters?

    public init(
        options: [AppliedOption], estimate: ImageGeometry, estimatedBytes: Int?, clipBytes: Int? = nil, isFeeder: Bool, source: String? = nil,
        left: Double? = nil, top: Double? = nil, counters: DeviceCounters? = nil
    ) {
        self.options = options
        self.estimate = estimate
        self.estimatedBytes = estimatedBytes
        self.clipBytes = clipBytes
        self.isFeeder = isFeeder
        self.source = source
        self.left = left
        self.top = top
        self.counters = counters
    }

    /// The kind of source that is set: what a profile names by the driver's own word counts like its `source`. Nil: nobody knows.
    public func source(of profile: Profile) -> SourceKind? { profile.source(set: source) }

    /// Whether the backs of sheets are all that is shown.
    public var showsBacks: Bool { source.map(SourceNames.showsBacks) ?? false }

    /// Whether light goes through what is scanned.
    public func isTransparency(_ profile: Profile) -> Bool {
        source(of: profile) == .transparency || source.map(SourceNames.shinesThrough) ?? false
    }

    /// The kind of source that is set and no feeder's: what glass and scale of the bed are asked for with. Infrared is film.
    public func plate(_ profile: Profile) -> SourceKind? { isTransparency(profile) ? .transparency : source(of: profile) }
}
