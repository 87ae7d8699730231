/// Takes a table apart as RFC 4180 has it, for any of the separators and line ends that are in use.
///
/// Whatever the bytes, it goes through to the end: faults are noted with the record in which they are, and the rest is read as if they were not.
struct CSVReader {
    private static let quote = UInt8(ascii: "\"")

    private let bytes: [UInt8]
    private let separator: UInt8
    private let limits: JobImportLimits
    private var position: Int
    private var line: Int

    /// - Parameters:
    ///   - bytes: UTF-8.
    ///   - position: where to begin.
    ///   - line: number of the line that begins there.
    init(_ bytes: [UInt8], separator: TableSeparator, limits: JobImportLimits, position: Int = 0, line: Int = 1) {
        self.bytes = bytes
        self.separator = separator.byte
        self.limits = limits
        self.position = position
        self.line = line
    }

    /// The next record; an empty line is one with one empty field. Nil at the end.
    mutating func next() -> CSVRecord? {
        guard position < bytes.count else { return nil }
        var record = CSVRecord(line: line)
        repeat {
            record.fieldCount += 1
            let text = readField(&record.faults, column: record.fieldCount)
            // Further fields are counted only: a file of nothing but separators must not fill the memory.
            if record.fieldCount <= limits.mostColumns + 1 { record.fields.append(text) }
        } while skipSeparator()
        skipLineEnd()
        return record
    }

    /// The next record that is not blank, with the blank ones before it left out.
    mutating func nextFilled() -> CSVRecord? {
        while position < bytes.count {
            if isEnd(bytes[position]) {
                skipLineEnd()
            } else if let record = next(), !record.isBlank {
                return record
            }
        }
        return nil
    }

    // MARK: - Fields

    private mutating func readField(_ faults: inout [CSVFault], column: Int) -> String {
        let isQuoted = position < bytes.count && bytes[position] == Self.quote
        var field = CSVFieldBuffer(limit: limits.longestField, line: line, column: column)
        if isQuoted { readQuoted(&field) }
        readPlain(&field, afterQuote: isQuoted)
        faults += field.faults
        return field.text
    }

    /// Up to behind the closing quote, or the end of the file.
    private mutating func readQuoted(_ field: inout CSVFieldBuffer) {
        position += 1
        // Text goes over in runs, each up to a quote or the end of a line.
        var start = position
        while position < bytes.count {
            let byte = bytes[position]
            position += 1
            if byte == Self.quote {
                let isDoubled = position < bytes.count && bytes[position] == Self.quote
                field.append(bytes[start..<(isDoubled ? position : position - 1)], line: line)
                guard isDoubled else { return }
                position += 1
                start = position
            } else if byte == LineEnd.lineFeed || (byte == LineEnd.carriageReturn && !isLineFeed(position)) {
                field.append(bytes[start..<position], line: line)
                start = position
                line += 1
            }
        }
        field.append(bytes[start...], line: line)
        field.note(.unclosedQuote, line: line)
    }

    /// Up to the separator or line end, where neither is within quotes.
    private mutating func readPlain(_ field: inout CSVFieldBuffer, afterQuote: Bool) {
        let start = position
        var hasQuote = false
        while position < bytes.count, bytes[position] != separator, !isEnd(bytes[position]) {
            hasQuote = hasQuote || bytes[position] == Self.quote
            position += 1
        }
        guard position > start else { return }
        if afterQuote {
            field.note(.textAfterQuote, line: line)
        } else if hasQuote {
            field.note(.strayQuote, line: line)
        }
        field.append(bytes[start..<position], line: line)
    }

    // MARK: - Ends

    private mutating func skipSeparator() -> Bool {
        guard position < bytes.count, bytes[position] == separator else { return false }
        position += 1
        return true
    }

    private mutating func skipLineEnd() {
        guard position < bytes.count else { return }
        position += bytes[position] == LineEnd.carriageReturn && isLineFeed(position + 1) ? 2 : 1
        line += 1
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == LineEnd.lineFeed || byte == LineEnd.carriageReturn
    }

    private func isLineFeed(_ index: Int) -> Bool {
        index < bytes.count && bytes[index] == LineEnd.lineFeed
    }
}
