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
    /// The source that is set, where the scanner has one. A feeder's series ends when it is empty.
    public var isFeeder: Bool
    /// Millimetres from the left edge of the bed to the image; nil: the scanner's options do not say.
    public var left: Double?
    /// Millimetres from the upper edge of the bed.
    public var top: Double?
    /// What the scanner counts itself. Nil: its driver shows nothing of that.
    public var counters: DeviceCounters?

    public init(
        options: [AppliedOption], estimate: ImageGeometry, estimatedBytes: Int?, clipBytes: Int? = nil, isFeeder: Bool, left: Double? = nil,
        top: Double? = nil, counters: DeviceCounters? = nil
    ) {
        self.options = options
        self.estimate = estimate
        self.estimatedBytes = estimatedBytes
        self.clipBytes = clipBytes
        self.isFeeder = isFeeder
        self.left = left
        self.top = top
        self.counters = counters
    }
}
