/// What a column of the table says of an item, under the name that the table's header has for it.
public enum JobColumn: String, Codable, Sendable, Hashable, CaseIterable {
    case name
    case title
    case callNumber = "call-number"
    case institution
    case collection
    /// Name of a profile.
    case documentType = "document-type"
    case fragile
    /// Degrees.
    case openingAngle = "opening-angle"
    case doNotFlatten = "do-not-flatten"
    case remarks
    /// How many there are of ``unit``.
    case expected
    /// Pages, or sheets of two sides. Pages where nothing is said.
    case unit
    /// Groups that may see the job.
    case restrictedTo = "restricted-to"
    case due
    case slip
    case place
}
