import Foundation
import JobImport
import PlatenModel
import Testing

@Suite("Tables of jobs")
struct TableTests {
    @Test("All errors of a file are told at once, each with line, column, what was read and what is allowed")
    func allAtOnce() {
        let result = reading("name;fragile;due;remarks\nok;yes;;\nb d;maybe;soon;\"a\nb\"\nlast;no;2027-02-30;\n")
        #expect(result.errors.map(\.code) == [.nameInvalid, .flagInvalid, .dayInvalid, .dayInvalid])
        #expect(result.errors.map(\.line) == [3, 3, 3, 5])
        #expect(result.errors.map(\.column) == [1, 2, 3, 3])
        #expect(result.errors.map(\.header) == ["name", "fragile", "due", "due"])
        #expect(result.errors.map(\.read) == ["b d", "maybe", "soon", "2027-02-30"])
        #expect(result.jobs.map(\.job.name) == ["ok"])
        #expect(
            result.errors[1].sentence
                == "Line 3, column 2 (fragile): “maybe” is neither yes nor no. "
                + "Allowed: yes, ja, oui, true, x, 1; no, nee, non, nein, false, 0, or nothing.")
    }

    @Test("Two lines with one name, whatever its case, or one slip, are errors that name both, and neither makes a job")
    func doubles() {
        let result = reading("name;slip\nMS-1;S1\nMS-2;S2\nms-1;S3\nMS-4;S2\nMS-5;s2\n")
        #expect(result.errors.map(\.code) == [.nameRepeated, .slipRepeated])
        #expect(result.errors.map(\.line) == [4, 5])
        #expect(result.errors.map(\.otherLine) == [2, 3])
        #expect(result.jobs.map(\.job.name) == ["MS-5"])
        #expect(result.errors[0].sentence.contains("Line 4, column 1 (name): The name “ms-1” is on line 2 already."))
    }

    @Test("A line that is wrong for another reason still takes its name")
    func doubleOfBadLine() {
        let result = reading("name;fragile\nMS-1;maybe\nMS-1;no\n")
        #expect(result.errors.map(\.code) == [.flagInvalid, .nameRepeated])
        #expect(result.jobs.isEmpty)
    }

    @Test("Lines with too few or too many fields are told, and their fields are not taken for what they may not be")
    func fieldCounts() {
        let result = reading("name;title;fragile\nMS-1;maybe\nMS-2;a;no;more\nMS-3;c;no\n")
        #expect(result.errors.map(\.code) == [.fieldsTooFew, .fieldsTooMany])
        #expect(result.errors.map(\.read) == ["2", "4"])
        #expect(result.errors.map(\.line) == [2, 3])
        #expect(result.jobs.map(\.job.name) == ["MS-3"])
    }

    @Test("Blank lines and lines of separators are left out and counted")
    func blanks() {
        let result = reading("\n;;\nname;title;place\n\n;;\n ; ;\nMS-1;a;b\n\n")
        #expect(result.errors.isEmpty)
        #expect(result.jobs.map(\.line) == [7])
    }

    @Test("A quote that is never closed spares the jobs before it")
    func unclosed() {
        let result = reading("name,title\nMS-1,a\nMS-2,\"b\nMS-3,c\n")
        #expect(result.jobs.map(\.job.name) == ["MS-1"])
        #expect(result.errors.map(\.code).contains(.quoteUnclosed))
        let error = result.errors.first { $0.code == .quoteUnclosed }
        #expect(error?.otherLine == 3)
        #expect(error?.column == 2)
        #expect(error?.header == "title")
    }

    @Test("Stray quotes and zero bytes make their line an error and no other")
    func faults() {
        let result = reading("name,title\nMS-1,a \"b\" c\nMS-2,\"b\" c\nMS-3,\0\nMS-4,d\n")
        #expect(result.errors.map(\.code) == [.quoteStray, .textAfterQuote, .zeroByte])
        #expect(result.errors.map(\.line) == [2, 3, 4])
        #expect(result.jobs.map(\.job.name) == ["MS-4"])
    }

    @Test("What an error shows of a file is short and cannot act on a terminal")
    func excerpts() {
        let result = reading("name\n\u{1B}[31m\(String(repeating: "x", count: 500))\n")
        let read = result.errors.first?.read
        #expect(read?.hasPrefix(#"\u{1B}[31mxxx"#) == true)
        #expect((read?.count ?? .max) < 80)
    }

    @Test("Files, lines, fields and errors have limits")
    func limits() {
        var limits = JobImportLimits()
        limits.greatestFile = 40
        limits.mostLines = 2
        limits.mostErrors = 1
        limits.longestField = 5
        #expect(reading(String(repeating: "x", count: 41), limits: limits).errors.map(\.code) == [.fileTooLarge])
        let long = reading("title\na\nb\nc\nd\n", limits: limits)
        #expect(long.jobs.map(\.line) == [2, 3])
        #expect(long.errors.map(\.code) == [.linesTooMany])
        #expect(long.errors.first?.line == 4)
        let wrong = reading("title\nabcdef\nabcdefg\n", limits: limits)
        #expect(wrong.errors.map(\.code) == [.fieldTooLong])
        #expect(wrong.errorCount == 2)
        #expect(wrong.notes == ["1 more errors are not shown."])
    }

    @Test("A hundred thousand lines are read, each with its number")
    func many() {
        let text = "name;title\r\n" + (1...100_000).map { "MS-\($0);Item \($0)\r\n" }.joined()
        let result = reading(text)
        #expect(result.errors.isEmpty)
        #expect(result.jobs.count == 100_000)
        #expect(result.jobs.last?.line == 100_001)
        #expect(result.jobs.last?.job == NewJob(name: "MS-100000", title: "Item 100000"))
    }

    @Test("The result goes through JSON unchanged")
    func json() throws {
        let result = reading("name;due\nMS-1;2027-01-01\nMS-1;soon\n")
        let line = try PlatenJSON.line(result)
        #expect(try PlatenJSON.decoder().decode(ImportedJobs.self, from: Data(line.utf8)) == result)
    }

    @Test("Every error has a sentence of its own with what was read or where")
    func sentences() {
        let sentences = JobImportErrorCode.allCases.map { JobImportError($0, line: 7, read: "«read»", allowed: "", otherLine: 3).sentence }
        #expect(sentences.allSatisfy { $0.hasPrefix("Line 7: ") && !$0.contains("{") })
        #expect(Set(sentences).count >= JobImportErrorCode.allCases.count - 1)
    }
}
