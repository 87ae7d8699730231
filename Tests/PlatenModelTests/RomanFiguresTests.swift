import Foundation
import PlatenModel
import Testing

@Suite("Roman figures")
struct RomanFiguresTests {
    @Test("Every number is read as it is written")
    func roundTrip() {
        for number in 1...RomanFigures.greatest {
            let text = RomanFigures.text(number)
            #expect(text.flatMap { RomanFigures.number($0) } == number, "\(number): \(text ?? "nothing")")
        }
        #expect([4, 14, 25, 49, 90, 144].map { RomanFigures.text($0) } == ["iv", "xiv", "xxv", "xlix", "xc", "cxliv"])
        #expect(RomanFigures.number("viiii") == nil && RomanFigures.number("xiiii") == 14 && RomanFigures.number("xxxx") == 40)
    }

    @Test("What is no number, or written as none is, is none", arguments: ["", "vx", "iix", "ivi", "xxc", "vv", "mix", "did", "X", "civil", "vi "])
    func none(_ text: String) {
        #expect(RomanFigures.number(text) == nil)
    }

    @Test("0 and numbers that no front matter reaches are not written", arguments: [-1, 0, 300])
    func unwritten(_ number: Int) {
        #expect(RomanFigures.text(number) == nil)
        #expect(PageFigures.roman.text(number) == "\(number)")
    }

    @Test("A number that was kept before roman ones were read is arabic, and is written as it was")
    func old() throws {
        let text = #"{"confidence":91,"number":14}"#
        let number = try JSONDecoder().decode(PrintedNumber.self, from: Data(text.utf8))
        #expect(number == PrintedNumber(number: 14, confidence: 91))
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        let written = try encoder.encode(number)
        #expect(String(decoding: written, as: UTF8.self) == text)
        let roman = PrintedNumber(number: 14, figures: .roman, confidence: 91)
        let kept = try encoder.encode(roman)
        #expect(try JSONDecoder().decode(PrintedNumber.self, from: kept) == roman)
        #expect(roman.text == "xiv")
    }
}
