/// What a flat-field calibration of a duplex feeder came to for the backs of its sheets, which another sensor sees than the fronts.
public struct BackFlatField: Codable, Sendable, Hashable {
    /// Whether there is anything to even out.
    public var isNeeded: Bool
    /// As of the fronts, in per cent of full scale.
    public var residueBefore: Double
    public var residueAfter: Double?
    /// Rows of the sheet that were averaged.
    public var rows: Int
    /// Whether a scan without light told the offset of each column.
    public var hasDark: Bool
    /// Millimetres from the left edge of the bed to the middle of the images that it was made of.
    ///
    /// Drivers mirror backs, some of them the image within its own borders. Only of images that lie about the same middle the columns of the sensor are
    /// the same either way.
    public var middle: Double
    /// Name of the file below the folder of flat fields. Nil: nothing is applied.
    public var file: String?

    public init(
        isNeeded: Bool, residueBefore: Double, residueAfter: Double? = nil, rows: Int, hasDark: Bool, middle: Double, file: String? = nil
    ) {
        self.isNeeded = isNeeded
        self.residueBefore = residueBefore
        self.residueAfter = residueAfter
        self.rows = rows
        self.hasDark = hasDark
        self.middle = middle
        self.file = file
    }
}
