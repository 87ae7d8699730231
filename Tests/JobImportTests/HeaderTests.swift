import PlatenModel
import Testing

@testable import JobImport

@Suite("The header of a table")
struct HeaderTests {
    @Test("The separator is the one with which the header has most known names", arguments: TableSeparator.allCases)
    func separator(_ separator: TableSeparator) {
        let others = TableSeparator.allCases.filter { $0 != separator }.filter { $0 != .tab }.map(\.rawValue).joined()
        let result = reading("name\(separator.rawValue)place\nMS-1\(separator.rawValue)a\(others)b\n")
        #expect(result.separator == separator)
        #expect(result.jobs.first?.job.name == "MS-1")
        #expect(result.jobs.first?.job.place == "a\(others)b")
        #expect(result.errors.isEmpty)
    }

    @Test("Excel's order about the separator is obeyed, and its line is counted")
    func order() {
        let result = reading("sep=;\r\ntitle;fragile\r\na,b;maybe\r\n")
        #expect(result.separator == .semicolon)
        #expect(result.errors.map(\.line) == [3])
    }

    @Test("Names are known in any case, with spaces, underscores or hyphens, and in four languages")
    func names() {
        for name in ["call-number", "Call Number", "CALL_NUMBER", "callNumber", "cote", "Signatuur", "Signatur"] {
            #expect(JobColumn.named(name) == .callNumber)
        }
        for name in ["Öffnungswinkel", "OEFFNUNGSWINKEL", "angle d’ouverture", "Openingshoek", "O\u{308}ffnungswinkel"] {
            #expect(JobColumn.named(name) == .openingAngle)
        }
        #expect(JobColumn.named("réservé à") == .restrictedTo)
        #expect(JobColumn.named("colour") == nil)
        #expect(JobColumn.named("") == nil)
    }

    @Test("No name stands for two columns")
    func distinct() {
        var owners: [String: JobColumn] = [:]
        for column in JobColumn.allCases {
            for key in Set(column.keys) {
                #expect(owners[key] == nil, "\(key) stands for \(column) and \(owners[key]?.rawValue ?? "")")
                owners[key] = column
            }
        }
    }

    @Test("An unknown name is an error with the one that is probably meant, and no line makes a job")
    func unknown() {
        let result = reading("name;restricted-too\nMS-1;archive\n")
        #expect(result.jobs.isEmpty)
        #expect(result.errors.map(\.code) == [.columnUnknown])
        #expect(result.errors.first?.line == 1)
        #expect(result.errors.first?.column == 2)
        #expect(result.errors.first?.header == "restricted-too")
        #expect(result.errors.first?.allowed.hasPrefix("perhaps restricted-to is meant") == true)
    }

    @Test("Two columns of one meaning are an error that names both")
    func repeated() {
        let result = reading("title;name;Titel\na;b;c\n")
        #expect(result.errors.map(\.code) == [.columnRepeated])
        #expect(result.errors.first?.column == 3)
        #expect(result.errors.first?.allowed.contains("column 1 (title)") == true)
        #expect(result.jobs.isEmpty)
    }

    @Test("A column without a name is fine as long as it is empty")
    func unnamed() {
        #expect(reading("name;\nMS-1;\n").jobs.count == 1)
        let result = reading("name;\nMS-1;x\n")
        #expect(result.jobs.isEmpty)
        #expect(result.errors.map(\.code) == [.columnUnnamed])
        #expect(result.errors.first?.column == 2)
    }

    @Test("A header with too many columns is one error, however many lines follow")
    func wide() {
        var limits = JobImportLimits()
        limits.mostColumns = 3
        let result = reading("name,,,,\nMS-1,,,,\nMS-2,,,,\n", limits: limits)
        #expect(result.errors.map(\.code) == [.columnsTooMany])
        #expect(result.jobs.isEmpty)
    }

    @Test("A file without a line of text has no header", arguments: ["", "\n\n", ";;;\n", "sep=;"])
    func empty(_ text: String) {
        #expect(reading(text).errors.map(\.code) == [.fileEmpty])
    }
}
