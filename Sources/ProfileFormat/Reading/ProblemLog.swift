import PlatenModel

/// The reading of a file has ended early; the log holds why.
struct ReadingStopped: Error {}

/// The problems found in one file.
final class ProblemLog {
    private let code: ProblemCode
    private var found: [ProblemEntry] = []

    init(_ code: ProblemCode) {
        self.code = code
    }

    var isEmpty: Bool { found.isEmpty }
    var count: Int { found.count }

    /// In the order of the file.
    var entries: [ProblemEntry] {
        found.sorted { ($0.line ?? 0, $0.column ?? 0) < ($1.line ?? 0, $1.column ?? 0) }
    }

    /// In the order of the file.
    var problems: [Problem] { entries.map { $0.problem(code) } }

    /// Notes a problem; the reading goes on. `reason` has no full stop, `hint` is one sentence.
    func note(at place: Place, _ reason: @autoclosure () -> String, hint: @autoclosure () -> String) {
        guard found.count < YAMLLimits.problems else { return }
        found.append(ProblemEntry(file: place.file, line: place.line, column: place.column, reason: reason(), hint: hint()))
    }

    /// Notes a problem of the whole file or folder.
    func note(at path: String, _ reason: String, hint: String) {
        found.append(ProblemEntry(file: path, line: nil, column: nil, reason: reason, hint: hint))
    }

    /// Notes a problem after which nothing more can be read.
    func stop(at place: Place, _ reason: String, hint: String) -> ReadingStopped {
        note(at: place, reason, hint: hint)
        return ReadingStopped()
    }

    /// Notes a problem of the whole file, which cannot be read at all.
    func stop(at path: String, _ reason: String, hint: String) -> ReadingStopped {
        note(at: path, reason, hint: hint)
        return ReadingStopped()
    }
}
