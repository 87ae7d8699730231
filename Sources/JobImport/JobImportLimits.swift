import PlatenModel

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

    // What a request for a job allows, too.
    public var longestTitle = JobLimits.longestTitle
    public var longestName = JobLimits.longestName
    public var longestPlace = JobLimits.longestPlace
    public var longestRemark = JobLimits.longestRemark
    public var longestSlip = JobLimits.longestSlip
    public var mostGroups = JobLimits.mostGroups
    public var longestGroup = JobLimits.longestGroup
    public var greatestExpected = JobLimits.mostExpected
    public var openingAngles = JobLimits.openingAngles

    public static let standard = JobImportLimits()

    public init() {}
}
