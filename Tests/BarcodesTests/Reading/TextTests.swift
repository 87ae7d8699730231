import PlatenModel
import TestSupport
import Testing

@testable import Barcodes

@Suite("The text of a code")
struct TextTests {
    @Test("comes as it was encoded, whatever the code's character set", arguments: [ZintSymbol.Kind.qrCode, .dataMatrix])
    func characterSets(_ kind: ZintSymbol.Kind) throws {
        // 26 is UTF-8, 7 ISO 8859-5; without a word Latin-1 is meant.
        for (text, options) in [("B\u{e4}nde 1\u{2013}3", ["--eci=26"]), ("\u{416}\u{443}\u{440}", ["--eci=7"]), ("Stra\u{df}e", [])] {
            var sheet = CodeSheet(width: 60, height: 60, resolution: 300)
            sheet.print(try ZintSymbol(kind, text, options), x: 30, y: 30)
            #expect(sheet.read().codes.map(\.text) == [text])
        }
    }

    @Test("is in normal form C")
    func normalForm() {
        let text = CodeText.text(Array("Ba\u{308}nde".utf8))
        #expect(text.map { Array($0.utf8) } == Array("B\u{e4}nde".utf8))
    }

    @Test(
        "is none where it is empty, no UTF-8, or has characters that cannot be seen",
        arguments: ["", "a\u{0}b", "a\nb", "a\u{1d}b", "a\u{7f}", "a\u{85}", "a\u{202e}b", "a\u{2028}", "\u{feff}a", "\u{e000}", "\u{fffd}"])
    func refused(_ text: String) {
        #expect(CodeText.text(Array(text.utf8)) == nil)
    }

    @Test("is none where its bytes are no UTF-8", arguments: [[0xff], [0xc3], [0xed, 0xa0, 0x80], [0xc0, 0x80], [0x41, 0x80]] as [[UInt8]])
    func invalid(_ bytes: [UInt8]) {
        #expect(CodeText.text(bytes) == nil)
    }

    @Test("is none where a code holds control characters or more than the limit")
    func codes() throws {
        for (text, options) in [("AB\\tCD", ["--esc"]), (String(repeating: "A long shelfmark. ", count: 30), [])] {
            var sheet = CodeSheet(width: 100, height: 100, resolution: 300)
            sheet.print(try ZintSymbol(.qrCode, text, options), x: 50, y: 50)
            #expect(sheet.read() == CodeReading(codes: [], isWhole: true))
        }
    }
}
