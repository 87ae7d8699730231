import Foundation
import PlatenModel
import Testing

@Suite("Values of options")
struct OptionValueTests {
    @Test(
        "Each kind of value has its own JSON and comes back as that kind",
        arguments: [
            (OptionValue.bool(true), "true"), (.bool(false), "false"), (.number(0), "0"), (.number(1), "1"), (.number(-3.5), "-3.5"),
            (.number(215.5), "215.5"), (.numbers([]), "[]"), (.numbers([0, 1, 2.5]), "[0,1,2.5]"), (.text(""), "\"\""),
            (.text("true"), "\"true\""), (.text("1"), "\"1\""), (.text("Grüße/\n"), "\"Grüße/\\n\""),
        ])
    func json(_ value: OptionValue, _ text: String) throws {
        #expect(try PlatenJSON.line([value]) == "[\(text)]")
        #expect(try PlatenJSON.decoder().decode([OptionValue].self, from: Data("[\(text)]".utf8)) == [value])
    }

    @Test("Every SANE_Fixed step survives", arguments: [1, 2, 3, 7, 65_535, 65_537, 19_660_800, -1, -2_147_483_648, 2_147_483_647])
    func fixed(_ word: Int) throws {
        let value = OptionValue.number(Double(word) / 65_536)
        let data = Data(try PlatenJSON.line([value]).utf8)
        #expect(try PlatenJSON.decoder().decode([OptionValue].self, from: data) == [value])
    }

    @Test("What is no value is refused", arguments: ["null", "{}", "[\"a\"]", "[[1]]"])
    func refused(_ text: String) {
        #expect(throws: DecodingError.self) { try PlatenJSON.decoder().decode([OptionValue].self, from: Data("[\(text)]".utf8)) }
    }

    @Test("People read values without trailing zeros")
    func description() {
        #expect(OptionValue.number(300).description == "300")
        #expect(OptionValue.number(215.899994).description == "215.9")
        #expect(OptionValue.numbers([1, 2.5]).description == "1, 2.5")
        #expect(OptionValue.numbers(Array(repeating: 0, count: 256)).description == "256 numbers")
        #expect(OptionValue.bool(true).description == "yes")
        #expect(OptionValue.number(1e300).description == "1e+300")
        #expect(OptionValue.number(.infinity).description == "inf")
        #expect(OptionConstraint.range(minimum: 50, maximum: 1200, quantisation: 0.5).description == "50 to 1200 in steps of 0.5")
        #expect(OptionConstraint.texts(["Gray", "Color"]).description == "Gray, Color")
    }
}
