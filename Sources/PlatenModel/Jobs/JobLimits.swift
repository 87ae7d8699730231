/// How much may be said of a job, whoever says it: a request, or a line of a table.
public enum JobLimits {
    /// Characters of a title: a line of a catalogue, not a text.
    public static let longestTitle = 500
    /// Characters of a call number, an institution, a collection, a document type.
    public static let longestName = 300
    /// Characters of a shelf or box code.
    public static let longestPlace = 100
    /// Characters of remarks.
    public static let longestRemark = 2000
    /// Characters of a code: more than the symbologies of slips hold is no slip.
    public static let longestSlip = 200
    /// Groups of a restriction.
    public static let mostGroups = 100
    /// Bytes of a group's name: more than `useradd` and directory services allow.
    public static let longestGroup = 256
    /// Pages or sheets that are expected.
    public static let mostExpected = 1_000_000
    /// Degrees to which a binding may open.
    public static let openingAngles = 1...360
}
