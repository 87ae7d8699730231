import PlatenModel

/// One problem of a file, still in its parts.
struct ProblemEntry: Hashable {
    /// Or the folder.
    let file: String
    /// Nil: the whole of it.
    let line: Int?
    let column: Int?
    /// Without a full stop.
    let reason: String
    let hint: String

    func problem(_ code: ProblemCode) -> Problem {
        let place = [file, line.map(String.init), column.map(String.init)].compactMap { $0 }.joined(separator: ":")
        return Problem(code, ["place": place, "reason": reason, "hint": hint])
    }

    var finding: ProfileFinding {
        ProfileFinding(severity: .error, file: file, line: line, column: column, sentence: reason, hint: hint)
    }
}
