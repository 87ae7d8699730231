import Barcodes
import PlatenModel
import TestSupport
import Testing

@testable import PageNumbers

@Suite("Numbers among the words of head and foot", .enabled(if: PrintedLine.isAvailable, "needs netpbm"))
struct NumberFinderTests {
    /// A word of a line: its text, and pixels below the first row of its strip.
    private typealias Word = (text: String, line: Int, below: Int)

    private static func found(_ words: [Word], isHead: Bool, confidence: Int = 95) throws -> [String] {
        let sheet = try BookPage(resolution: 150).page(nil)
        let plane = GreyPlane(width: sheet.width, height: sheet.height, resolution: 150, pixels: sheet.pixels)
        let strips = NumberStrips(plane, span: .page, turned: .upright, pixel: (25.4 / 150, 25.4 / 150))
        let strip = try #require(strips.strips.first { $0.isHead == isHead })
        let rows = words.enumerated().map { index, word in
            "5\t1\t\(isHead ? 1 : 2)\t1\t\(word.line)\t\(index)\t\(100 + index * 150)\t\(strip.top + word.below)\t\(word.text.count * 20)\t28\t\(confidence)\t\(word.text)"
        }
        let table = "level\tpage\n" + rows.joined(separator: "\n") + "\n"
        return NumberFinder(strips: strips).numbers(in: try #require(TesseractWord.words(Array(table.utf8)))).map(\.text)
    }

    @Test("A number on the outermost line is one, with words beside it too")
    func outermost() throws {
        #expect(try Self.found([("24", 1, 20), ("BUSINESS", 1, 22), ("WEEK", 1, 22), ("The", 2, 90), ("story", 2, 90)], isHead: true) == ["24"])
        #expect(try Self.found([("The", 1, 150), ("story", 1, 150), ("25", 2, 240)], isHead: false) == ["25"])
    }

    @Test("A number with lines of a text between it and the edge is none of its page, as in tables and lists of contents")
    func within() throws {
        #expect(try Self.found([("List", 1, 20), ("of", 1, 20), ("Contents", 1, 20), ("Foreword", 2, 90), ("94", 2, 90)], isHead: true) == [])
        #expect(try Self.found([("Foreword", 1, 90), ("94", 1, 90), ("Printed", 2, 200), ("in", 2, 200), ("Ghent", 2, 200)], isHead: false) == [])
    }

    @Test("A number within words of a line, and one that is not read surely, is none")
    func doubtful() throws {
        // Words of nine letters reach the next one.
        #expect(try Self.found([("Louis", 1, 20), ("Philippe", 1, 20), ("18", 1, 20)], isHead: true) == [])
        #expect(try Self.found([("27", 1, 20)], isHead: true, confidence: 72) == ["27"])
        #expect(try Self.found([("27", 1, 20)], isHead: true, confidence: 60) == [])
        // A single figure is a speck as often.
        #expect(try Self.found([("7", 1, 20)], isHead: true, confidence: 72) == [])
    }

    @Test("A line with a number at either end is one of a list, unless one of them is a year")
    func lists() throws {
        #expect(try Self.found([("8", 1, 20), ("Gran", 1, 22), ("94", 1, 22)], isHead: false) == [])
        #expect(try Self.found([("26", 1, 20), ("May", 1, 22), ("1993", 1, 22)], isHead: false).first == "26")
    }

    @Test("A roman number stands alone, or in the title of a page; beside a catchword it is a signature")
    func roman() throws {
        #expect(try Self.found([("NOTE", 1, 20), ("xxv", 1, 20)], isHead: true) == ["xxv"])
        #expect(try Self.found([("v", 1, 240)], isHead: false) == ["v"])
        #expect(try Self.found([("ii", 1, 240), ("Difen", 1, 240)], isHead: false) == [])
        #expect(try Self.found([("v", 1, 20), ("Psalm", 1, 20)], isHead: true) == [])
    }
}
