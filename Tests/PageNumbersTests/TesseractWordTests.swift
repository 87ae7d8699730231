import Testing

@testable import PageNumbers

@Suite("Tesseract's table of words")
struct TesseractWordTests {
    private static let head = "level\tpage_num\tblock_num\tpar_num\tline_num\tword_num\tleft\ttop\twidth\theight\tconf\ttext\n"

    @Test("Words come with their places and how sure they are; what is no word does not")
    func words() throws {
        let table = Self.head + "1\t1\t0\t0\t0\t0\t0\t0\t800\t280\t-1\t\n5\t1\t2\t1\t3\t1\t342\t290\t51\t27\t90.603699\t142\n"
        let words = try #require(TesseractWord.words(Array(table.utf8)))
        #expect(words.count == 1)
        let word = try #require(words.first)
        #expect(word.text == "142" && word.line == [2, 1, 3] && (word.left, word.top, word.width, word.height) == (342, 290, 51, 27))
        #expect(abs(word.confidence - 90.6) < 0.01)
    }

    @Test("A picture without words has none, and what is no table is told as that")
    func none() {
        #expect(TesseractWord.words(Array(Self.head.utf8)) == [])
        #expect(TesseractWord.words([]) == nil)
        #expect(TesseractWord.words(Array("Error opening data file\n".utf8)) == nil)
        #expect(TesseractWord.words(Array((Self.head + "5\t1\tx\n5\n\n").utf8)) == [])
    }
}
