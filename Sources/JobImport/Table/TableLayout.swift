/// Where the header of a table is and what separates its fields.
struct TableLayout {
    let separator: TableSeparator
    /// Where the records begin, and the number of that line.
    let start: Int
    let line: Int

    /// Takes the separator with which the header has most known names; of several, the one that parts it in most fields.
    ///
    /// A first line such as `sep=;`, which Excel takes as an order, is obeyed and skipped.
    static func recognise(_ bytes: [UInt8], limits: JobImportLimits) -> TableLayout {
        for separator in TableSeparator.allCases {
            let order = Array("sep=".utf8) + [separator.byte]
            guard bytes.starts(with: order) || bytes.starts(with: Array("SEP=".utf8) + [separator.byte]) else { continue }
            let rest = bytes.dropFirst(order.count)
            guard let first = rest.first else { return TableLayout(separator: separator, start: bytes.count, line: 1) }
            if rest.starts(with: [LineEnd.carriageReturn, LineEnd.lineFeed]) {
                return TableLayout(separator: separator, start: order.count + 2, line: 2)
            } else if first == LineEnd.lineFeed || first == LineEnd.carriageReturn {
                return TableLayout(separator: separator, start: order.count + 1, line: 2)
            }
        }
        let best = TableSeparator.allCases.map { (separator: $0, score: score($0, bytes, limits)) }.max { $0.score < $1.score }
        return TableLayout(separator: best?.separator ?? .comma, start: 0, line: 1)
    }

    private static func score(_ separator: TableSeparator, _ bytes: [UInt8], _ limits: JobImportLimits) -> (Int, Int) {
        var reader = CSVReader(bytes, separator: separator, limits: limits)
        // Nothing but separators: it is what parts the fields, there only are none.
        guard let header = reader.nextFilled() else { return (0, .max) }
        return (header.fields.count { JobColumn.named($0) != nil }, header.fieldCount)
    }
}
