import TestSupport
import Testing

@testable import JobImport

@Suite("Tables as RFC 4180 has them")
struct CSVReaderTests {
    private func records(
        _ text: String, separator: TableSeparator = .comma, limits: JobImportLimits = .standard
    ) -> [CSVRecord] {
        var reader = CSVReader(Array(text.utf8), separator: separator, limits: limits)
        var records: [CSVRecord] = []
        while let record = reader.next() { records.append(record) }
        return records
    }

    @Test("Lines end with LF, CRLF, CR or the file", arguments: ["a,b\nc,d", "a,b\r\nc,d\r\n", "a,b\rc,d\r", "a,b\nc,d\n"])
    func lineEnds(_ text: String) {
        let records = records(text)
        #expect(records.map(\.fields) == [["a", "b"], ["c", "d"]])
        #expect(records.map(\.line) == [1, 2])
        #expect(records.flatMap(\.faults).isEmpty)
    }

    @Test("Quoted fields hold separators, line ends and doubled quotes, and lines are counted through them")
    func quoted() {
        let records = records("\"a,\"\"b\"\"\",\"1\r\n2\r3\n4\"\r\nx,")
        #expect(records.map(\.fields) == [["a,\"b\"", "1\r\n2\r3\n4"], ["x", ""]])
        #expect(records.map(\.line) == [1, 5])
    }

    @Test("A quote that is never closed is told once, with the line on which it opens, and the lines before it are whole")
    func unclosed() {
        let records = records("a,b\nc,\"d\ne,f\n")
        #expect(records.map(\.fields) == [["a", "b"], ["c", "d\ne,f\n"]])
        #expect(records.last?.faults == [CSVFault(kind: .unclosedQuote, line: 4, fieldLine: 2, column: 2)])
    }

    @Test("A quote within a plain field and text behind a closing quote are told, and the next field is right again")
    func stray() {
        let records = records("a\"b\"c,d\n\"e\"f,g\n")
        #expect(records.map(\.fields) == [["a\"b\"c", "d"], ["ef", "g"]])
        #expect(records[0].faults == [CSVFault(kind: .strayQuote, line: 1, fieldLine: 1, column: 1)])
        #expect(records[1].faults == [CSVFault(kind: .textAfterQuote, line: 2, fieldLine: 2, column: 1)])
    }

    @Test("Zero bytes and fields that are too long are told once a field")
    func zeroAndLong() {
        var limits = JobImportLimits()
        limits.longestField = 3
        let records = records("\0a\0,abcdef,x", limits: limits)
        #expect(records.first?.faults.map(\.kind) == [.zeroByte, .fieldTooLong])
        #expect(records.first?.faults.map(\.column) == [1, 2])
        #expect(records.first?.fields.last == "x")
    }

    @Test("Of a line with too many fields all are counted and few are kept")
    func wide() {
        var limits = JobImportLimits()
        limits.mostColumns = 4
        let record = records(String(repeating: ",", count: 1000), limits: limits).first
        #expect(record?.fieldCount == 1001)
        #expect(record?.fields.count == 5)
    }

    @Test("Random tables come back as they were written, for every separator and line end", arguments: 0..<60)
    func roundTrip(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let cells = RandomTable.cells(&random)
        for separator in TableSeparator.allCases {
            for lineEnd in ["\n", "\r\n", "\r"] {
                let text = RandomTable.text(
                    cells, separator: Character(separator.rawValue), lineEnd: lineEnd, quotesAll: Bool.random(using: &random))
                let records = records(text, separator: separator)
                #expect(records.map(\.fields) == cells)
                #expect(records.flatMap(\.faults).isEmpty)
            }
        }
    }
}
