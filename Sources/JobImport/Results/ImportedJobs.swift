import PlatenModel

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
    /// Which columns the table has.
    public var columns: [TableColumn]

    public init(
        jobs: [ImportedJob] = [], errors: [JobImportError] = [], errorCount: Int = 0, encoding: TableEncoding? = nil, foreignLine: Int? = nil,
        separator: TableSeparator? = nil, columns: [TableColumn] = []
    ) {
        self.jobs = jobs
        self.errors = errors
        self.errorCount = errorCount
        self.encoding = encoding
        self.foreignLine = foreignLine
        self.separator = separator
        self.columns = columns
    }

    /// Notes that there is a job or item already that has what a line gives to its own. The line's job stays in ``jobs``.
    ///
    /// - Parameters:
    ///   - position: of the job in ``jobs``.
    ///   - problem: `job-exists` or `slip-taken`.
    ///   - limits: how many errors are told one by one.
    public mutating func note(_ problem: Problem, ofJob position: Int, limits: JobImportLimits = .standard) {
        let (line, job) = (jobs[position].line, jobs[position].job)
        let isSlip = problem.code == .slipTaken
        let place = columns.first { $0.column == (isSlip ? .slip : .name) }
        let error = JobImportError(
            isSlip ? .slipTaken : .nameTaken, line: line, column: place?.number, header: place?.header,
            read: (isSlip ? job.item?.slip : job.name) ?? "", allowed: isSlip ? "a slip that no item in the house has" : "another name")
        errorCount += 1
        // Those of the first lines are told: a person mends a table from its top.
        let next = errors.firstIndex { $0.line ?? 0 > line } ?? errors.endIndex
        errors.insert(error, at: next)
        if errors.count > limits.mostErrors { errors.removeLast() }
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
