/// What a flat-field calibration came to. Residues are what columns, or of a camera places, differ by from one end of their range to the other, in per cent of
/// full scale.
public struct FlatFieldResult: Codable, Sendable, Hashable {
    /// Whether there is anything to even out. False: the scanner does it itself, and nothing is applied.
    public var isNeeded: Bool
    /// Of the sheet as the scanner delivers it.
    public var residueBefore: Double
    /// Of another pass over the same sheet, evened out. Nil: nothing was.
    public var residueAfter: Double?
    /// Pixels an inch of its columns, or of the image that its cells were averaged in.
    public var resolution: Double
    /// Bits a sample that it was measured with.
    public var depth: Int
    /// Channels: 1 or 3. Images of as many are evened out.
    public var samples: Int
    /// Bits a sample of images that it holds for: those that the driver encodes alike.
    public var depths: [Int]
    /// Whether it is that of a feeder; else of the bed.
    public var isFeeder: Bool
    /// Of a feeder that is told it: the width of the paper, which moves the sheet along its sensor.
    public var pageWidth: Double?
    /// Rows of the sheet that were averaged.
    public var rows: Int
    /// Whether a scan without light told the offset of each column. Drivers rarely allow one; without it there is none.
    public var hasDark: Bool
    /// Whether the light along the travel is evened out, too: it differed in the same way in two passes.
    public var hasRows: Bool
    /// Name of the file below the folder of flat fields. Nil: nothing is applied.
    public var file: String?
    /// Of a feeder that sees both sides: what holds for the backs. Nil: they are not evened out.
    public var back: BackFlatField?
    /// Of a camera: the cells that its light was averaged in. Nil: it is of columns.
    public var cells: CellCount?

    public init(
        isNeeded: Bool, residueBefore: Double, residueAfter: Double? = nil, resolution: Double, depth: Int, samples: Int, depths: [Int],
        isFeeder: Bool, pageWidth: Double? = nil, rows: Int, hasDark: Bool = false, hasRows: Bool = false, file: String? = nil,
        back: BackFlatField? = nil, cells: CellCount? = nil
    ) {
        self.isNeeded = isNeeded
        self.residueBefore = residueBefore
        self.residueAfter = residueAfter
        self.resolution = resolution
        self.depth = depth
        self.samples = samples
        self.depths = depths
        self.isFeeder = isFeeder
        self.pageWidth = pageWidth
        self.rows = rows
        self.hasDark = hasDark
        self.hasRows = hasRows
        self.file = file
        self.back = back
        self.cells = cells
    }

    /// Whether a side is evened out.
    public var isApplied: Bool { !files.isEmpty }

    /// Names of all its files.
    public var files: [String] { [file, back?.file].compactMap(\.self) }

    /// Name of the file that holds for the sensor of a side. Nil: nothing is applied.
    public func file(of side: SheetSide) -> String? { isFeeder && side == .back ? back?.file : file }

    /// Whether both are of the same sensor, used in the same way: the newer takes the place of the older.
    public func replaces(_ other: FlatFieldResult) -> Bool {
        samples == other.samples && isFeeder == other.isFeeder && pageWidth == other.pageWidth
    }
}
