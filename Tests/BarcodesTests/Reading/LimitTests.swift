import PlatenModel
import TestSupport
import Testing

@testable import Barcodes

@Suite("A sheet that would keep the library busy for hours")
struct LimitTests {
    @Test("is given up, and what was read until then counts")
    func givenUp() throws {
        var sheet = CodeSheet.squares(width: 150, height: 150)
        sheet.print(try ZintSymbol(.code128, "JOB 17"), x: 75, y: 20)
        let reading = BarcodeReader(processorSeconds: 1).read(sheet.plane)
        #expect(!reading.isWhole)
        #expect(reading.codes.map(\.text) == ["JOB 17"])
    }
}
