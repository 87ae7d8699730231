import Barcodes
import PlatenModel
import TestSupport
import Testing

@testable import PageNumbers

@Suite("Numbers among the words of head and foot", .enabled(if: PrintedLine.isAvailable, "needs netpbm"))
struct NumberFinderTests {
    /// A word of a line: its text, and pixels below the first row of its strip.
    private typealias Word = (text: String, line: Int, below: Int)

    private static func found(_ words: [Word], isHead: Bool) throws -> [Int] {
        let sheet = try BookPage(resolution: 150).page(nil)
        let plane = GreyPlane(width: sheet.width, height: sheet.height, resolution: 150, pixels: sheet.pixels)
        let strips = NumberStrips(plane, span: .page, turned: .upright, pixel: (25.4 / 150, 25.4 / 150))
        let strip = try #require(strips.strips.first { $0.isHead == isHead })
        let rows = words.enumerated().map { index, word in
            "5\t1\t\(isHead ? 1 : 2)\t1\t\(word.line)\t\(index)\t\(100 + index * 150)\t\(strip.top + word.below)\t\(word.text.count * 20)\t28\t95\t\(word.text)"
        }
        let table = "level\tpage\n" + rows.joined(separator: "\n") + "\n"
        return NumberFinder(strips: strips).numbers(in: try #require(TesseractWord.words(Array(table.utf8)))).map(\.number)
    }

    @Test("A number on the outermost line is one, with words beside it too")
    func outermost() throws {
        #expect(try Self.found([("24", 1, 20), ("BUSINESS", 1, 22), ("WEEK", 1, 22), ("The", 2, 90), ("story", 2, 90)], isHead: true) == [24])
        #expect(try Self.found([("The", 1, 150), ("story", 1, 150), ("25", 2, 240)], isHead: false) == [25])
    }

    @Test("A number with lines of a text between it and the edge is none of its page, as in tables and lists of contents")
    func within() throws {
        #expect(try Self.found([("List", 1, 20), ("of", 1, 20), ("Contents", 1, 20), ("Foreword", 2, 90), ("94", 2, 90)], isHead: true) == [])
        #expect(try Self.found([("Foreword", 1, 90), ("94", 1, 90), ("Printed", 2, 200), ("in", 2, 200), ("Ghent", 2, 200)], isHead: false) == [])
    }
}
