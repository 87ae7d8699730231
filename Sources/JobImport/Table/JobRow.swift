import PlatenModel

/// One line of the table below its header.
struct JobRow {
    private let record: CSVRecord
    let header: TableHeader
    let limits: JobImportLimits
    private(set) var errors: ErrorList

    /// - Parameter room: errors that are told in full; the others are counted.
    init(_ record: CSVRecord, _ header: TableHeader, limits: JobImportLimits, room: Int) {
        self.record = record
        self.header = header
        self.limits = limits
        errors = ErrorList(room: room)
        for fault in record.faults {
            let text = record.fields.indices.contains(fault.column - 1) ? record.fields[fault.column - 1] : ""
            errors.add(JobImportError(fault, header: header.name(ofColumn: fault.column), text: text, limits: limits))
        }
        checkFields()
    }

    /// As many fields as there are columns, and none that nobody knows the meaning of.
    private mutating func checkFields() {
        let (record, header) = (record, header)
        let expected = header.fieldCount
        guard record.fieldCount == expected else {
            return errors.add(
                JobImportError(
                    record.fieldCount < expected ? .fieldsTooFew : .fieldsTooMany, line: record.line, read: String(record.fieldCount),
                    allowed: "\(expected), as the columns on line \(header.line)"))
        }
        for index in header.unnamed where !record.fields[index].allSatisfy(\.isWhitespace) {
            errors.add(
                JobImportError(
                    .columnUnnamed, line: record.line, column: index + 1, read: record.fields[index],
                    allowed: "nothing, or a name for the column on line \(header.line)"))
        }
    }

    var line: Int { record.line }

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
        let (line, header) = (record.line, header)
        errors.add(
            JobImportError(
                fault.code, line: line, column: header.positions[column].map { $0 + 1 }, header: header.name(of: column), read: text,
                allowed: fault.allowed))
    }

    /// The field without spaces around; nil where there is nothing else.
    func text(_ column: JobColumn) -> String? {
        guard let index = header.positions[column], record.fields.indices.contains(index) else { return nil }
        let text = TextField.trimmed(record.fields[index])
        return text.isEmpty ? nil : text
    }
}
