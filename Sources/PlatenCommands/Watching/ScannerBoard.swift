import FoundationEssentials
import PlatenModel

/// Shows the scanners as they change: as a table that is drawn over and over, as a line for each change, or as JSON.
struct ScannerBoard {
    private enum Form {
        case table
        case lines
        case json
    }

    /// Back to the beginning of what was drawn last, which is wiped out (ECMA-48: CPL and ED).
    private static func erase(_ lines: Int) -> String { lines > 0 ? "\u{1B}[\(lines)F\u{1B}[J" : "" }

    private let console: Console
    private let form: Form
    private var last: Page<Scanner>?
    private var notice = ""
    /// Lines that stand on the terminal.
    private var drawn = 0

    init(console: Console, format: OutputFormat) {
        self.console = console
        form =
            switch format {
            case .json: .json
            case .table: console.outputIsTerminal ? .table : .lines
            }
    }

    mutating func show(_ scanners: Page<Scanner>) throws {
        switch form {
        case .json: console.print(try PlatenJSON.line(scanners))
        case .lines: for line in ScannerDifference.all(from: last?.items ?? [], to: scanners.items) { console.print(line.text(at: Date())) }
        case .table: break
        }
        last = scanners
        if form == .table { draw() }
    }

    mutating func interrupted(_ problem: Problem) {
        let sentence = "\(problem.sentence) Waiting until it is back."
        guard form == .table else { return console.fail(sentence) }
        notice = sentence
        draw()
    }

    mutating func resumed() {
        guard form == .table else { return console.note("platenctl: Connected again.") }
        notice = ""
    }

    private mutating func draw() {
        var lines = ListReport<Scanner>.scanners(last ?? Page(items: [])).lines
        // What does not fit the window could not be wiped out again; one line stays free for the cursor.
        let room = max(console.height() - (notice.isEmpty ? 1 : 2), 2)
        if lines.count > room { lines = lines.prefix(room - 1) + ["and \(lines.count - room + 1) more"] }
        if !notice.isEmpty { lines.append(PlainText.oneLine(notice)) }
        let width = console.width() - 1
        console.write(Self.erase(drawn) + lines.map { PlainText.fitting($0, columns: width) + "\n" }.joined())
        drawn = lines.count
    }
}
