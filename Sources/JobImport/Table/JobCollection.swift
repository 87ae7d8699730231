import PlatenModel

/// The jobs of a table while it is read, and what is wrong with it.
struct JobCollection {
    /// A line that was read.
    private struct Line {
        let number: Int
        let job: NewJob
        var isGood: Bool
    }

    private var lines: [Line] = []
    /// Positions in `lines` of the first with a name in small letters, and with a slip.
    private var firstByName: [String: Int] = [:]
    private var firstBySlip: [String: Int] = [:]
    private(set) var errors: ErrorList

    init(limits: JobImportLimits) {
        errors = ErrorList(room: limits.mostErrors)
    }

    var jobs: [ImportedJob] { lines.filter(\.isGood).map { ImportedJob(line: $0.number, job: $0.job) } }

    mutating func add(_ more: [JobImportError]) {
        for error in more { errors.add(error) }
    }

    mutating func add(_ job: NewJob, of row: JobRow) {
        let position = lines.count
        lines.append(Line(number: row.line, job: job, isGood: row.errors.count == 0))
        errors.add(row.errors)
        // Job names are unique whatever the case of their letters.
        if let name = job.name {
            let first = firstByName[name.lowercased(), default: position]
            firstByName[name.lowercased()] = first
            if first != position { refuse(first, position, row, .name, .nameRepeated, name) }
        }
        if let slip = job.item?.slip {
            let first = firstBySlip[slip, default: position]
            firstBySlip[slip] = first
            if first != position { refuse(first, position, row, .slip, .slipRepeated, slip) }
        }
    }

    mutating func removeAllJobs() {
        lines.removeAll()
    }

    /// Neither of two lines is good: nobody but their writer knows which is the right one.
    private mutating func refuse(
        _ first: Int, _ second: Int, _ row: JobRow, _ column: JobColumn, _ code: JobImportErrorCode, _ text: String
    ) {
        lines[first].isGood = false
        lines[second].isGood = false
        let allowed = code == .nameRepeated ? "each name once, whatever the case of its letters" : "each slip once"
        let firstLine = lines[first].number
        errors.add(
            JobImportError(
                code, line: row.line, column: row.header.positions[column].map { $0 + 1 }, header: row.header.name(of: column), read: text,
                allowed: allowed,
                otherLine: firstLine))
    }
}
