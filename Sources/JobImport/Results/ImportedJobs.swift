/// What a table of jobs holds: those that can be made, and everything that is wrong with the others.
///
/// A caller makes jobs only where there is no error, unless a person has asked for the good ones alone.
public struct ImportedJobs: Codable, Sendable, Hashable {
    /// Jobs of the lines that are good by themselves and collide with no other, in the order of the file. None where the header is wrong.
    public var jobs: [ImportedJob]
    /// In the order of the file; the first ``JobImportLimits/mostErrors`` of them.
    public var errors: [JobImportError]
    /// All errors, those that are not in ``errors`` included.
    public var errorCount: Int
    /// Nil: the text could not be read at all.
    public var encoding: TableEncoding?
    /// Where the encoding was assumed: the first line that is no UTF-8, from 1.
    public var foreignLine: Int?
    public var separator: TableSeparator?

    public init(
        jobs: [ImportedJob] = [], errors: [JobImportError] = [], errorCount: Int = 0, encoding: TableEncoding? = nil, foreignLine: Int? = nil,
        separator: TableSeparator? = nil
    ) {
        self.jobs = jobs
        self.errors = errors
        self.errorCount = errorCount
        self.encoding = encoding
        self.foreignLine = foreignLine
        self.separator = separator
    }

    /// What a person should know besides the errors: one line each.
    public var notes: [String] {
        var notes: [String] = []
        if encoding == .windows1252 {
            let line = foreignLine.map { "line \($0)" } ?? "the file"
            notes.append("\(line) is no UTF-8, so the file was read as Windows-1252 (Latin-1); look whether its accents are right.")
        }
        if errorCount > errors.count { notes.append("\(errorCount - errors.count) more errors are not shown.") }
        return notes
    }
}
