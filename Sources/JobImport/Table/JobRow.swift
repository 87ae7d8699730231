import PlatenModel

/// One line of the table below its header.
struct JobRow {
    private let record: CSVRecord
    private let header: TableHeader
    let limits: JobImportLimits
    private(set) var errors: [JobImportError] = []

    init(_ record: CSVRecord, _ header: TableHeader, limits: JobImportLimits) {
        self.record = record
        self.header = header
        self.limits = limits
        errors = record.faults.map { fault in
            JobImportError(
                fault, header: header.name(ofColumn: fault.column),
                text: record.fields.indices.contains(fault.column - 1) ? record.fields[fault.column - 1] : "", limits: limits)
        }
        let expected = header.fieldCount
        if record.fieldCount != expected {
            errors.append(
                JobImportError(
                    record.fieldCount < expected ? .fieldsTooFew : .fieldsTooMany, line: record.line, read: String(record.fieldCount),
                    allowed: "\(expected), as the columns on line \(header.line)"))
        } else {
            for (index, field) in record.fields.prefix(header.names.count).enumerated()
            where header.names[index].isEmpty && !field.allSatisfy(\.isWhitespace) {
                errors.append(
                    JobImportError(
                        .columnUnnamed, line: record.line, column: index + 1, read: field,
                        allowed: "nothing, or a name for the column on line \(header.line)"))
            }
        }
    }

    var line: Int { record.line }

    /// The place of a column in this table, from 1. Nil: it has none.
    func position(of column: JobColumn) -> Int? {
        header.columns.firstIndex(of: column).map { $0 + 1 }
    }

    func headerName(of column: JobColumn) -> String? {
        position(of: column).flatMap { header.name(ofColumn: $0) }
    }

    /// Whether the fields are where the header says: with too few or too many of them, nobody knows which is which.
    var isAligned: Bool { record.fieldCount == header.fieldCount && record.faults.isEmpty }

    /// What the field says, nil where there is no such column, it is empty, or wrong, which is noted.
    mutating func value<Value>(_ column: JobColumn, _ convert: (String) throws(FieldFault) -> Value) -> Value? {
        guard isAligned, let text = text(column) else { return nil }
        do {
            return try convert(text)
        } catch {
            note(error, column, text)
            return nil
        }
    }

    mutating func note(_ fault: FieldFault, _ column: JobColumn, _ text: String) {
        errors.append(
            JobImportError(
                fault.code, line: record.line, column: position(of: column), header: headerName(of: column), read: text, allowed: fault.allowed))
    }

    /// The field without spaces around; nil where there is nothing else.
    func text(_ column: JobColumn) -> String? {
        guard let position = position(of: column), record.fields.indices.contains(position - 1) else { return nil }
        let text = TextField.trimmed(record.fields[position - 1])
        return text.isEmpty ? nil : text
    }
}
