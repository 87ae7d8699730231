/// How much a table may hold, and the texts in it. What the catalogue refuses is refused here first, with its line.
public struct JobImportLimits: Sendable, Hashable {
    /// Bytes of the file: read one byte more than that, and no further.
    public var greatestFile = 32 << 20
    /// Lines of the table, its header and blank ones not counted.
    public var mostLines = 200_000
    /// Columns, known or not.
    public var mostColumns = 100
    /// Bytes of a field.
    public var longestField = 16_384
    /// Errors that are told one by one. The others are counted.
    public var mostErrors = 1000

    /// Characters of a title, as a request for a job allows; the same holds for those that follow.
    public var longestTitle = 500
    /// Characters of a call number, an institution, a collection, a document type.
    public var longestName = 300
    public var longestPlace = 100
    public var longestRemark = 2000
    public var longestSlip = 200
    /// Groups of a restriction.
    public var mostGroups = 100
    /// Bytes of a group's name.
    public var longestGroup = 256
    public var greatestExpected = 1_000_000
    /// Degrees to which a binding may open.
    public var openingAngles = 1...360

    public static let standard = JobImportLimits()

    public init() {}
}
