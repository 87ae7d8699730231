import PlatenModel

/// All findings: a line each, and below it the command where there is something to mend.
struct DoctorReport: Report {
    let payload: Page<DoctorFinding>
    let coloured: Bool

    var lines: [String] {
        let outcomeWidth = DoctorFinding.Outcome.failed.rawValue.count + 1
        let nameWidth = payload.items.map(\.check.count).max() ?? 0
        return payload.items.flatMap { finding in
            let outcome = finding.outcome.rawValue
            let name = finding.check + String(repeating: " ", count: nameWidth - finding.check.count)
            let padding = String(repeating: " ", count: outcomeWidth - outcome.count)
            let line = "\(Self.colour(finding.outcome).paint(outcome, enabled: coloured))\(padding)  \(name)  \(PlainText.oneLine(finding.sentence))"
            let indent = String(repeating: " ", count: outcomeWidth + nameWidth + 4)
            return [line] + (finding.mend.map { ["\(indent)\(PlainText.oneLine($0))"] } ?? [])
        }
    }

    private static func colour(_ outcome: DoctorFinding.Outcome) -> Colour {
        switch outcome {
        case .ok: .green
        case .warning: .yellow
        case .failed: .red
        case .skipped: .faint
        }
    }
}
