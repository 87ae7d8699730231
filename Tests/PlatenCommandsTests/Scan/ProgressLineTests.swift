import PlatenModel
import Testing

@testable import PlatenCommands

struct ProgressLineTests {
    private func progress(page: Int = 1, pages: Int? = nil, rows: Int, of total: Int?, seconds: Double) -> CycleProgress {
        CycleProgress(page: page, pages: pages, rows: rows, totalRows: total, bytes: rows * 100, seconds: seconds)
    }

    @Test("A single page shows its bar, rows, pace and the time left of the page")
    func singlePage() {
        let text = ProgressLine(progress(rows: 1754, of: 3508, seconds: 6), elapsed: 6).text(width: 120)
        #expect(text == "page 1  [####################....................]   50 %  1754 of 3508 rows  5.0 pages/min  0:06 left")
    }

    @Test("With several pages the time left is that of all, at the pace of the pages that are done")
    func severalPages() {
        // Two pages in 40 s, so 20 s a page; a quarter of the third in 4 s leaves 12 s of it and two more pages.
        let pace = ScanPace(progress(page: 3, pages: 5, rows: 25, of: 100, seconds: 4), elapsed: 44)
        #expect(pace.pagesPerMinute.map { HumanFormat.decimals($0, 3) } == "3.000")
        #expect(pace.secondsLeft.map { HumanFormat.decimals($0, 3) } == "52.000")
    }

    @Test("A page of unknown length has no bar and no percentage, but rows")
    func unknownLength() {
        let text = ProgressLine(progress(rows: 800, of: nil, seconds: 3), elapsed: 3).text(width: 80)
        #expect(text == "page 1  800 rows")
    }

    @Test("A count without a length tells the time left by the pages that are done")
    func countWithoutLength() {
        let line = ProgressLine(progress(page: 2, pages: 3, rows: 10, of: nil, seconds: 2), elapsed: 12)
        #expect(line.text(width: 80) == "page 2 of 3  10 rows  6.0 pages/min  0:18 left")
    }

    @Test("The first moment of a page promises nothing")
    func beginning() {
        let text = ProgressLine(progress(rows: 64, of: 3508, seconds: 0.1), elapsed: 0.1).text(width: 100)
        #expect(text.hasSuffix("1 %  64 of 3508 rows"))
    }

    @Test("More rows than promised fill the bar and no more")
    func tooManyRows() {
        let text = ProgressLine(progress(rows: 4000, of: 3508, seconds: 6), elapsed: 6).text(width: 120)
        #expect(text.contains("[########################################]  100 %  4000 of 3508 rows"))
    }

    @Test("A line never takes more columns than there are", arguments: 0...120)
    func narrow(width: Int) {
        let text = ProgressLine(progress(page: 12, pages: 250, rows: 1754, of: 3508, seconds: 6), elapsed: 300).text(width: width)
        #expect(text.count <= width)
        if width >= 50 { #expect(text.contains("[#") && text.contains("left")) }
    }

    @Test("Odd numbers from a driver do no harm", arguments: [(0, 0), (-1, 100), (5, -1)])
    func oddNumbers(rows: Int, total: Int) {
        #expect(!ProgressLine(progress(page: 0, rows: rows, of: total, seconds: -1), elapsed: -5).text(width: 80).isEmpty)
    }
}
