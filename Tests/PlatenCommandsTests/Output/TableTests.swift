import Testing

@testable import PlatenCommands

struct TableTests {
    @Test("Columns are as wide as their widest cell, numbers stand at the right, and no line ends in spaces")
    func alignment() {
        let table = Table(
            [.init("NAME"), .init("PAGES", .right), .init("NOTE")],
            rows: [["flatbed-1", "7", ""], ["x", "12345678", "a note"]])
        #expect(
            table.lines == [
                "NAME          PAGES  NOTE",
                "flatbed-1         7",
                "x          12345678  a note",
            ])
    }

    @Test("Wide and combining characters keep the columns straight")
    func displayWidth() {
        let table = Table([.init("A"), .init("B")], rows: [["古い", "1"], ["e\u{301}t", "2"], ["👩‍👩‍👧", "3"]])
        #expect(table.lines == ["A     B", "古い  1", "e\u{301}t    2", "👩‍👩‍👧    3"])
    }

    @Test("Text from a device cannot move the cursor, start a new line or turn the line around")
    func controlCharacters() {
        let table = Table([.init("A"), .init("B")], rows: [["x\u{1B}[2J\ny", "\u{202E}evil\u{7}"]])
        #expect(table.lines[1] == "x [2J y  evil")
    }

    @Test("Rows with too few or too many cells are made to fit")
    func raggedRows() {
        #expect(Table([.init("A"), .init("B")], rows: [["1"], ["1", "2", "3"]]).lines == ["A  B", "1", "1  2"])
    }

    @Test("Without rows there is no line of titles either")
    func empty() {
        #expect(Table([.init("A")], rows: []).lines.isEmpty)
    }

    @Test("Facts are aligned, and those without a value are left out")
    func facts() {
        #expect(
            Facts(["name": "x", "scanner class": "flatbed", "reason": nil, "title": ""]).lines == ["name           x", "scanner class  flatbed"])
    }
}
