/// Rows of text in aligned columns.
struct Table {
    struct Column {
        enum Alignment {
            case left
            case right
        }

        var title: String
        var alignment: Alignment

        init(_ title: String, _ alignment: Alignment = .left) {
            self.title = title
            self.alignment = alignment
        }
    }

    private let columns: [Column]
    private let rows: [[String]]

    /// - Parameter rows: cells in the order of the columns; missing ones are empty.
    init(_ columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows.map { row in
            columns.indices.map { $0 < row.count ? PlainText.oneLine(row[$0]) : "" }
        }
    }

    /// A line of titles and one for each row, without spaces at their ends. Empty without rows.
    var lines: [String] {
        guard !rows.isEmpty else { return [] }
        let all = [columns.map(\.title)] + rows
        let widths = columns.indices.map { column in all.map { PlainText.width($0[column]) }.max() ?? 0 }
        return all.map { row in line(row, widths: widths) }
    }

    private func line(_ row: [String], widths: [Int]) -> String {
        let cells = row.indices.map { column in
            let padding = String(repeating: " ", count: widths[column] - PlainText.width(row[column]))
            return columns[column].alignment == .left ? row[column] + padding : padding + row[column]
        }
        var line = cells.joined(separator: "  ")
        while line.last == " " { line.removeLast() }
        return line
    }
}
