import PlatenModel

/// Whether all of an item is there: counts, and what is open.
struct CompletenessReportOutput: Report {
    let payload: JobCompleteness

    var lines: [String] {
        let counted = payload.expected.map { "\(payload.found) of \($0) pages are there." } ?? "\(payload.found) pages are there; nobody counted."
        let points = payload.points.map { point in
            let accepted = point.acceptance.map { " accepted by \($0.user): \($0.reason)" }
            return PlainText.oneLine("\(point.key)  \(point.sentence)\(accepted ?? "")")
        }
        return [counted] + (points.isEmpty ? ["Nothing is open."] : points)
    }
}
