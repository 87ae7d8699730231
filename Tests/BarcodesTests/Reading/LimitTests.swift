import PlatenModel
import TestSupport
import Testing

@testable import Barcodes

@Suite("A sheet that would keep the library busy for hours")
struct LimitTests {
    /// A sheet full of squares like those in the corners of a QR code.
    private static func squares() -> CodeSheet {
        var sheet = CodeSheet(width: 150, height: 150, resolution: 200)
        let pixel = 25.4 / 200
        for row in 0..<44 {
            for column in 0..<64 {
                let (x, y) = (Double(20 + column * 18) * pixel, Double(320 + row * 18) * pixel)
                sheet.cover(x: x, y: y, width: 14 * pixel, height: 14 * pixel, withInk: true)
                sheet.cover(x: x + 2 * pixel, y: y + 2 * pixel, width: 10 * pixel, height: 10 * pixel)
                sheet.cover(x: x + 4 * pixel, y: y + 4 * pixel, width: 6 * pixel, height: 6 * pixel, withInk: true)
            }
        }
        return sheet
    }

    @Test("is given up, and what was read until then counts")
    func givenUp() throws {
        var sheet = Self.squares()
        sheet.print(try ZintSymbol(.code128, "JOB 17"), x: 75, y: 20)
        let reading = BarcodeReader(processorSeconds: 1).read(sheet.plane)
        #expect(!reading.isWhole)
        #expect(reading.codes.map(\.text) == ["JOB 17"])
    }
}
