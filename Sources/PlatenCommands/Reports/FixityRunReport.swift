import PlatenModel

/// What a look at masters found: a line for each that is not in order, and a sum.
struct FixityRunReport: Report {
    let payload: FixityRun

    var lines: [String] {
        let found = payload.findings.map { finding in
            PlainText.oneLine(
                "\(finding.outcome.rawValue)  \(finding.file)  \(finding.capture)\(finding.detail.map { "  \($0)" } ?? "")")
        }
        let counted: [(Int, String)] = [
            (payload.intact, "intact"), (payload.damaged, "damaged"), (payload.missing, "missing"), (payload.unreadable, "unreadable"),
            (payload.sidecarDamaged, "with a damaged sidecar"),
        ]
        let counts = counted.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        let sum = "\(payload.checked) of \(HumanFormat.count(payload.total, "master")) looked at\(counts.isEmpty ? "" : ": \(counts)")."
        return found + [sum]
    }
}
