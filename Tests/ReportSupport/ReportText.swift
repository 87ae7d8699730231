import Foundation

/// The report as text and as a page.
public enum ReportText {
    public static func table(_ rates: [Rate]) -> String {
        let rows = [["", "hits", "n", "rate", "bound", "wanted", ""]] + rates.map(cells)
        let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        return rows.map { row in
            row.indices.map { row[$0] + String(repeating: " ", count: widths[$0] - row[$0].count) }.joined(separator: "  ")
        }.joined(separator: "\n") + "\n"
    }

    private static func cells(_ rate: Rate) -> [String] {
        [
            rate.name, String(rate.hits), String(rate.trials), figure(rate.share), figure(rate.bound),
            rate.demandText, rate.isMet ? "met" : "not met",
        ]
    }

    /// Of something rare two figures that count.
    private static func figure(_ value: Double) -> String { String(format: value > 0 && value < 0.001 ? "%.6f" : "%.4f", value) }

    public static func page(_ rates: [Rate], range: String) -> String {
        func escaped(_ text: String) -> String {
            text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
        }
        let rows = rates.map { rate in "<tr>" + cells(rate).map { "<td>\(escaped($0))</td>" }.joined() + "</tr>" }.joined(separator: "\n")
        let wrong = rates.filter { !$0.wrong.isEmpty }.map { rate in
            "<h2>\(escaped(rate.name))</h2><ul>" + rate.wrong.map { "<li>\(escaped($0))</li>" }.joined() + "</ul>"
        }.joined(separator: "\n")
        return """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Quality report</title>
            <h1>Quality report</h1><p>Seeds \(range); limits of office-a4; bounds: one-sided, 95 %, Clopper and Pearson.</p>
            <table border="1"><tr><th></th><th>hits</th><th>n</th><th>rate</th><th>bound</th><th>wanted</th><th></th></tr>
            \(rows)</table>
            \(wrong)</html>

            """
    }
}
