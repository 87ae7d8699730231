import JobImport
import PlatenModel
import TestSupport
import Testing

@Suite("Files of anything")
struct RandomFileTests {
    private static let pieces: [[UInt8]] =
        [[0], [0xFF, 0xFE], [0xEF, 0xBB, 0xBF], [0x22], [0x22, 0x22], [0x0A], [0x0D], [0x0D, 0x0A], [0x2C], [0x3B], [0x09], [0xC3], [0xE9]]
        + ["sep=;", "name", "title", "fragile", "due", "31/02/2027", "x"].map { Array($0.utf8) }

    /// A result is honest where every job comes from a line without an error and errors are counted.
    private func check(_ bytes: [UInt8]) {
        let result = JobTableReader().read(bytes)
        let wrong = Set(result.errors.compactMap(\.line))
        #expect(result.jobs.allSatisfy { !wrong.contains($0.line) })
        #expect(result.errorCount >= result.errors.count)
        #expect(!result.errors.isEmpty || result.encoding != nil)
        #expect(result.errors.allSatisfy { !$0.sentence.isEmpty && ($0.line ?? 1) >= 1 && ($0.column ?? 1) >= 1 })
    }

    @Test("Random bytes never crash the reader and never make a job of a line with errors", arguments: 0..<40)
    func bytes(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        for _ in 0..<20 {
            check((0..<Int.random(in: 0...200, using: &random)).map { _ in UInt8.random(in: 0...255, using: &random) })
        }
    }

    @Test("Neither do random pieces of tables", arguments: 0..<40)
    func pieces(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        for _ in 0..<20 {
            check((0..<Int.random(in: 0...60, using: &random)).flatMap { _ in Self.pieces.randomElement(using: &random) ?? [] })
        }
    }

    @Test("Random jobs written as a table come back as they were", arguments: 0..<40)
    func jobs(_ seed: Int) {
        var random = SeededNumbers(seed: UInt64(seed))
        let jobs = (0..<Int.random(in: 1...10, using: &random)).map { Self.job($0, &random) }
        var columns = JobColumn.allCases
        columns.shuffle(using: &random)
        let rows = [columns.map(\.rawValue)] + jobs.map { job in columns.map { Self.text($0, of: job) } }
        for separator in TableSeparator.allCases {
            let text = RandomTable.text(rows, separator: Character(separator.rawValue), lineEnd: "\r\n", quotesAll: Bool.random(using: &random))
            let result = reading(text)
            #expect(result.errors.isEmpty)
            #expect(result.jobs.map(\.job) == jobs)
        }
    }

    private static func job(_ number: Int, _ random: inout SeededNumbers) -> NewJob {
        let words = ["a;b", "c,d", "\"e\"", "é ï", "x", nil, nil]
        var item = JobItem()
        item.callNumber = words.randomElement(using: &random) ?? nil
        item.institution = words.randomElement(using: &random) ?? nil
        item.remarks = words.randomElement(using: &random) ?? nil
        item.isFragile = Bool.random(using: &random)
        item.mustNotBeFlattened = Bool.random(using: &random)
        item.maximumOpeningAngle = Bool.random(using: &random) ? Int.random(in: 1...360, using: &random) : nil
        item.expected = ExpectedCount(count: number + 1, unit: Bool.random(using: &random) ? .pages : .sheets)
        item.due = CalendarDay(year: 2027, month: Int.random(in: 1...12, using: &random), day: Int.random(in: 1...28, using: &random))
        item.slip = "S\(number)"
        return NewJob(
            name: "MS-\(number)", title: words.randomElement(using: &random) ?? nil,
            restrictedTo: Bool.random(using: &random) ? ["archive", "maps"] : nil, item: item, place: words.randomElement(using: &random) ?? nil)
    }

    private static func text(_ column: JobColumn, of job: NewJob) -> String {
        let item = job.item
        return switch column {
        case .name: job.name ?? ""
        case .title: job.title ?? ""
        case .callNumber: item?.callNumber ?? ""
        case .institution: item?.institution ?? ""
        case .collection: item?.collection ?? ""
        case .documentType: item?.documentType ?? ""
        case .fragile: item?.isFragile == true ? "ja" : "nee"
        case .openingAngle: item?.maximumOpeningAngle.map(String.init) ?? ""
        case .doNotFlatten: item?.mustNotBeFlattened == true ? "oui" : ""
        case .remarks: item?.remarks ?? ""
        case .expected: item?.expected.map { String($0.count) } ?? ""
        case .unit: item?.expected?.unit.rawValue ?? ""
        case .restrictedTo: job.restrictedTo?.joined(separator: "|") ?? ""
        case .due: item?.due.map { "\($0.day)/\($0.month)/\($0.year)" } ?? ""
        case .slip: item?.slip ?? ""
        case .place: job.place ?? ""
        }
    }
}
