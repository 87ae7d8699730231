/// Answer of `POST /v1/jobs/import`: what was made of a table of jobs.
public struct JobImportReport: Codable, Sendable, Hashable {
    /// Names of the jobs that were made, in the order of the table. Empty where anything is wrong, unless the good lines alone were asked for.
    public var created: [String]
    /// What is wrong, in the order of the table; the first thousand.
    public var errors: [JobImportError]
    /// All errors, those that are not in ``errors`` included.
    public var errorCount: Int
    /// What a person should know besides: one line each.
    public var notes: [String]

    public init(created: [String], errors: [JobImportError], errorCount: Int, notes: [String]) {
        self.created = created
        self.errors = errors
        self.errorCount = errorCount
        self.notes = notes
    }
}
