import PlatenModel

/// What the check of a profile found, as compilers write it.
struct ProfileCheckReport: Report {
    let payload: ProfileCheckResult
    /// What the station calls the file, and what the person does.
    let path: String
    let file: String

    var lines: [String] {
        payload.findings.map { PlainText.oneLine(named($0).description) } + (payload.findings.isEmpty ? ["\(file): nothing is wrong."] : [])
    }

    /// Nil: the profile can be used.
    var status: ExitStatus? {
        let errors = payload.findings.filter { $0.severity == .error }
        if errors.isEmpty { return nil }
        // Of a scanner: profile and scanner do not match.
        return errors.allSatisfy { $0.file == nil } ? .refused : .failure
    }

    private func named(_ finding: ProfileFinding) -> ProfileFinding {
        var finding = finding
        if finding.file == path || finding.file == nil { finding.file = file }
        return finding
    }
}
