/// Body of `POST /v1/scanners/{name}/maintenance`.
public struct NewMaintenance: Codable, Sendable, Hashable {
    /// What the body may hold.
    public static let keys = ["kind", "remark", "temperature", "pitch", "targetSerial", "chart", "reference", "resolution", "mode", "source"]
    /// That a flat field can be made of.
    public static let sources: [SourceKind] = [.flatbed, .feeder]
    /// Degrees Celsius in which a scanner works.
    public static let temperatures = -20.0...60.0

    /// Characters of a chart's reference: those of the largest charts have some tens of thousands.
    public static let longestReference = 500_000
    /// Pixels an inch of the scan of a target.
    public static let resolutions = 100.0...2400.0
    /// Millimetres between two ticks of a ruler.
    public static let pitches = 1.0...100.0

    public var kind: MaintenanceKind
    public var remark: String?
    public var temperature: Double?
    /// Of a geometry calibration: millimetres between two ticks of its rulers. Nil: 10.
    public var pitch: Double?
    /// Of the target that is used.
    public var targetSerial: String?
    /// Of a colour calibration or a conformance. Nil: ColorChecker Classic.
    public var chart: ColourChart?
    /// Of the same: the text of the chart's own reference file (CGATS). Nil: what a whole batch has, where that is known.
    public var reference: String?
    /// Of a conformance: pixels an inch of the scan. Nil: 300. Of a flat field: of its columns. Nil: 600.
    public var resolution: Double?
    /// Of a flat field: the mode of the images that it is for. Nil: colour, or else grey.
    public var mode: ColourMode?
    /// Of a flat field: where the white is looked at, one of ``sources``. Nil: the bed, or else the feeder.
    public var source: SourceKind?

    public init(
        kind: MaintenanceKind, remark: String? = nil, temperature: Double? = nil, pitch: Double? = nil, targetSerial: String? = nil,
        chart: ColourChart? = nil, reference: String? = nil, resolution: Double? = nil, mode: ColourMode? = nil,
        source: SourceKind? = nil
    ) {
        self.kind = kind
        self.remark = remark
        self.temperature = temperature
        self.pitch = pitch
        self.targetSerial = targetSerial
        self.chart = chart
        self.reference = reference
        self.resolution = resolution
        self.mode = mode
        self.source = source
    }
}
