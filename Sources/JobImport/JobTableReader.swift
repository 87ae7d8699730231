import PlatenModel

/// Reads a table with one item a line, such as a spreadsheet saves as CSV, into jobs that may be made.
///
/// Pure: the same bytes give the same result, whatever they are. All errors of a file are found at once.
public struct JobTableReader: Sendable {
    public var limits: JobImportLimits

    public init(limits: JobImportLimits = .standard) {
        self.limits = limits
    }

    /// - Parameter bytes: the whole file: UTF-8, UTF-16 with a byte-order mark, or Windows-1252.
    public func read(_ bytes: [UInt8]) -> ImportedJobs {
        guard bytes.count <= limits.greatestFile else {
            return refused(
                JobImportError(.fileTooLarge, read: "more than \(limits.greatestFile) bytes", allowed: "\(limits.greatestFile) bytes at most"))
        }
        do {
            return read(try TableText.read(bytes))
        } catch {
            return refused(error)
        }
    }

    private func refused(_ error: JobImportError) -> ImportedJobs {
        ImportedJobs(errors: [error], errorCount: 1)
    }

    private func read(_ text: TableText) -> ImportedJobs {
        let layout = TableLayout.recognise(text.utf8, limits: limits)
        var reader = CSVReader(text.utf8, separator: layout.separator, limits: limits, position: layout.start, line: layout.line)
        var collection = JobCollection(limits: limits)
        var columns: [TableColumn] = []
        if let record = reader.nextFilled() {
            let header = TableHeader(record, limits: limits)
            collection.add(header.errors)
            columns = header.columns
            var lines = 0
            while let record = reader.nextFilled() {
                lines += 1
                guard lines <= limits.mostLines else {
                    collection.add([JobImportError(.linesTooMany, line: record.line, read: "", allowed: "\(limits.mostLines) lines at most")])
                    break
                }
                var row = JobRow(record, header, limits: limits, room: collection.errors.freeRoom)
                collection.add(row.job(), of: row)
            }
            if !header.errors.isEmpty { collection.removeAllJobs() }
        } else {
            collection.add([JobImportError(.fileEmpty, read: "", allowed: JobColumn.allCases.map(\.rawValue).joined(separator: ", "))])
        }
        return ImportedJobs(
            jobs: collection.jobs, errors: collection.errors.errors, errorCount: collection.errors.count, encoding: text.encoding,
            foreignLine: text.foreignLine, separator: layout.separator, columns: columns)
    }
}
