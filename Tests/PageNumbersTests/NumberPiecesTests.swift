import Barcodes
import PlatenModel
import TestSupport
import Testing

@testable import PageNumbers

@Suite("Pieces that stand by themselves near the edge of a page", .enabled(if: PrintedLine.isAvailable, "needs netpbm"))
struct NumberPiecesTests {
    @Test("are none on a page that is black all over, as of a lamp that failed")
    func black() throws {
        let plane = GreyPlane(width: 900, height: 1200, resolution: 150, pixels: [UInt8](repeating: 0, count: 900 * 1200))
        #expect(NumberPieces(of: NumberStrips(plane, span: .page, turned: .upright, pixel: (25.4 / 150, 25.4 / 150))) == nil)
    }

    /// Strips of a page of A5 whose light falls off to so much of it on the left.
    private func strips(_ number: String?, fallingOff share: Double = 1) throws -> NumberStrips {
        let sheet = try BookPage(resolution: 150).page(number)
        let pixels = sheet.pixels.enumerated().map { index, code in
            UInt8(Double(code) * (share + (1 - share) * Double(index % sheet.width) / Double(sheet.width)))
        }
        let plane = GreyPlane(width: sheet.width, height: sheet.height, resolution: 150, pixels: pixels)
        return NumberStrips(plane, span: .page, turned: .upright, pixel: (25.4 / 150, 25.4 / 150))
    }

    @Test("A number at the foot is one, whether the light is even or not", arguments: [1, 0.5])
    func number(_ share: Double) throws {
        let strips = try strips("27", fallingOff: share)
        let pieces = try #require(NumberPieces(of: strips))
        let feet = pieces.pieces.filter { !$0.strip.isHead }
        let piece = try #require(feet.first, "\(pieces.pieces)")
        // In the middle of the page, 16 mm above its foot.
        let x = strips.geometry.column(Double(piece.box.left + piece.box.right) / 2)
        let y = strips.geometry.row(Double(piece.box.top + piece.box.bottom) / 2, in: piece.strip)
        #expect(abs(x * 25.4 / 150 - 74) < 1 && abs(y * 25.4 / 150 - 194) < 1, "\(x) \(y)")
        #expect(pieces.pixels.count == pieces.width * pieces.height)
    }

    @Test("Words in a line are none: they are too long, or nothing is around them")
    func words() throws {
        let pieces = NumberPieces(of: try strips(nil))
        // The heading's words have up to seven letters; the shortest of them are no longer than a number.
        #expect(pieces?.pieces.allSatisfy { Double($0.box.width) < 6.6 * Double($0.box.height) } ?? true)
        #expect(pieces?.pieces.filter { !$0.strip.isHead }.isEmpty ?? true)
    }

    @Test("A word of their picture is told by the rows that it is on")
    func places() throws {
        let pieces = try #require(NumberPieces(of: try strips("27")))
        func word(_ top: Int) throws -> TesseractWord {
            try #require(TesseractWord.words(Array("level\tpage\n5\t1\t1\t1\t1\t1\t20\t\(top)\t40\t36\t90\t27\n".utf8))?.first)
        }
        #expect(pieces.piece(try word(PageNumberLimits.pieceHeight / 2 + 9)) == pieces.pieces.first)
        #expect(pieces.piece(try word(pieces.height - PageNumberLimits.pieceHeight / 2)) == nil)
    }

    @Test("A piece that reads as a number in other figures where it may be anything is not the same number in digits")
    func otherFigures() throws {
        let strips = try strips("27")
        let pieces = try #require(NumberPieces(of: strips))
        func word(_ text: String, _ confidence: Int) throws -> TesseractWord? {
            for top in 0..<pieces.height {
                let row = "5\t1\t1\t1\t1\t1\t20\t\(top)\t40\t2\t\(confidence)\t\(text)"
                let word = try #require(TesseractWord.words(Array("level\tpage\n\(row)\n".utf8))?.first)
                if let piece = pieces.piece(word), !piece.strip.isHead { return word }
            }
            return nil
        }
        let (eleven, two) = (try #require(try word("11", 90)), try #require(try word("ii", 95)))
        func texts(_ digits: TesseractWord, _ figures: TesseractWord) -> [String] {
            NumberFinder(strips: strips).numbers(in: [], pieces, [digits], [figures]).map(\.text)
        }
        #expect(texts(eleven, two) == ["ii"])
        #expect(texts(eleven, try #require(try word("11", 95))) == ["11"])
        // 2 and ii are one number, in figures that are not the same.
        #expect(texts(try #require(try word("2", 90)), two) == ["ii"])
    }
}
