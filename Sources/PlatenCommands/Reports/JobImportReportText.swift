import PlatenModel

/// What was made of a table of jobs: errors as compilers write them, then the outcome.
struct JobImportReportText: Report {
    let payload: JobImportReport
    /// The table's name in front of each error.
    let file: String

    var lines: [String] {
        let errors = payload.errors.map { error in
            let place = [file, error.line.map(String.init), error.column.map(String.init)].compactMap { $0 }.joined(separator: ":")
            return PlainText.oneLine("\(place): \(error.header.map { "\($0): " } ?? "")\(error.statement)")
        }
        return errors + payload.notes.map { PlainText.oneLine("Note: \($0)") } + [outcome]
    }

    /// Nil: all went well.
    var status: ExitStatus? {
        if payload.errorCount == 0 { return nil }
        return payload.created.isEmpty ? .failure : .refused
    }

    private var outcome: String {
        let errors = payload.errorCount == 1 ? "1 error" : "\(payload.errorCount) errors"
        let jobs = payload.created.count == 1 ? "1 job was made" : "\(payload.created.count) jobs were made"
        if payload.errorCount == 0 { return "\(jobs)." }
        return payload.created.isEmpty
            ? "\(errors); nothing was made. Correct them, or make the good lines alone with --partial."
            : "\(errors); \(jobs). Correct the lines that were left out, and import those alone."
    }
}
