import PlatenModel

/// What the columns of a table are.
struct TableHeader {
    /// The names as the file has them, without spaces around.
    let names: [String]
    /// Where each column is, from 0; of one that is there twice, the first.
    let positions: [JobColumn: Int]
    /// Columns without a name, from 0.
    let unnamed: [Int]
    let line: Int
    /// Fields that each line should have: all columns, those beyond the limit included.
    let fieldCount: Int
    /// All that is wrong with it. A line below cannot be trusted then: `restricted-to` misspelt must not make a job that everyone sees.
    let errors: [JobImportError]

    init(_ record: CSVRecord, limits: JobImportLimits) {
        var positions: [JobColumn: Int] = [:]
        var errors = record.faults.map { JobImportError($0, header: nil, limits: limits) }
        let names = record.fields.prefix(limits.mostColumns).map { TextField.trimmed($0) }
        if record.fieldCount > limits.mostColumns {
            errors.append(
                JobImportError(.columnsTooMany, line: record.line, read: String(record.fieldCount), allowed: "\(limits.mostColumns) at most"))
        }
        for (index, name) in names.enumerated() {
            let column = JobColumn.named(name)
            if let column, positions[column] == nil { positions[column] = index }
            if let earlier = column.flatMap({ positions[$0] }), earlier != index {
                errors.append(
                    JobImportError(
                        .columnRepeated, line: record.line, column: index + 1, header: name, read: name,
                        allowed: "each column once; column \(earlier + 1) (\(names[earlier])) is the same"))
            } else if column == nil, !name.isEmpty {
                errors.append(Self.unknown(name, column: index + 1, line: record.line))
            }
        }
        self.names = names
        self.positions = positions
        unnamed = names.indices.filter { names[$0].isEmpty }
        line = record.line
        fieldCount = record.fieldCount
        self.errors = errors
    }

    /// Columns that are known, from left to right.
    var columns: [TableColumn] {
        positions.map { TableColumn(column: $0.key, number: $0.value + 1, header: names[$0.value]) }.sorted { $0.number < $1.number }
    }

    /// The header of a column in errors; nil of one without.
    func name(ofColumn column: Int) -> String? {
        names.indices.contains(column - 1) && !names[column - 1].isEmpty ? names[column - 1] : nil
    }

    /// The same of a column of this meaning.
    func name(of column: JobColumn) -> String? {
        positions[column].flatMap { name(ofColumn: $0 + 1) }
    }

    private static func unknown(_ name: String, column: Int, line: Int) -> JobImportError {
        let all = JobColumn.allCases.map(\.rawValue).joined(separator: ", ")
        let hint = JobColumn.nearest(to: name).map { "perhaps \($0) is meant; there are \(all)" } ?? all
        return JobImportError(.columnUnknown, line: line, column: column, header: name, read: name, allowed: hint)
    }
}
