import FoundationEssentials

/// Something that was done to a scanner, by whom, and what it did. Never changed once it is kept.
public struct MaintenanceRecord: Codable, Sendable, Hashable, Identifiable {
    public var id: Identifier<MaintenanceRecord>
    public var kind: MaintenanceKind
    /// The scanner's name at that time.
    public var scanner: String
    public var time: Date
    public var user: String
    public var remark: String?
    /// Degrees Celsius, where somebody typed it.
    public var temperature: Double?
    /// Why it came to nothing. Nil: it was done.
    public var problem: Problem?
    /// The look at the bed before, where there was one.
    public var before: BedInspection?
    /// The look at the bed that it is about, or that followed it.
    public var inspection: BedInspection?
    public var calibration: CalibrationEffect?
    public var geometry: GeometryReading?
    public var colour: ColourResult?
    public var conformance: ConformanceResult?
    public var flatField: FlatFieldResult?
    /// Of the target that was used, where somebody typed it.
    public var targetSerial: String?
    /// What is to be said of it besides, a sentence each.
    public var findings: [String]

    public init(
        id: Identifier<MaintenanceRecord> = .make(), kind: MaintenanceKind, scanner: String, time: Date, user: String, remark: String? = nil,
        temperature: Double? = nil, problem: Problem? = nil, before: BedInspection? = nil, inspection: BedInspection? = nil,
        calibration: CalibrationEffect? = nil, geometry: GeometryReading? = nil, colour: ColourResult? = nil, conformance: ConformanceResult? = nil,
        targetSerial: String? = nil, flatField: FlatFieldResult? = nil,
        findings: [String] = []
    ) {
        self.id = id
        self.kind = kind
        self.scanner = scanner
        self.time = time
        self.user = user
        self.remark = remark
        self.temperature = temperature
        self.problem = problem
        self.before = before
        self.inspection = inspection
        self.calibration = calibration
        self.geometry = geometry
        self.colour = colour
        self.conformance = conformance
        self.targetSerial = targetSerial
        self.flatField = flatField
        self.findings = findings
    }

    /// All figures that it gave.
    public var figures: [FigureKind: Double] {
        // Black has no light of the lamp, nor marks of a glass.
        var figures = kind == .darkCheck ? inspection?.darkFigures ?? [:] : inspection?.figures ?? [:]
        figures[.scaleAcross] = geometry?.errorAcross
        figures[.scaleAlong] = geometry?.errorAlong
        figures[.stitching] = geometry?.seams.map { seams in seams.map { abs($0.down) }.max() ?? 0 }
        figures[.stitchingAcross] = geometry?.breaks.map { breaks in breaks.map { abs($0.right) }.max() ?? 0 }
        if kind == .colourCalibration { figures[.colourError] = colour?.mean }
        // Both count in pixels: scans of another resolution would be another series.
        if let conformance, conformance.figure(.resolution)?.high == ConformanceResult.usualResolution {
            figures[.samplingEfficiency] = conformance.figure(.samplingEfficiency)?.low
            figures[.misregistration] = conformance.figure(.misregistration)?.high
        }
        return figures
    }
}
