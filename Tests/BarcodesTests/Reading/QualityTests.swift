import PlatenModel
import TestSupport
import Testing

@testable import Barcodes

@Suite("Codes on a poor sheet")
struct QualityTests {
    @Test("are read where ink is hardly darker than paper", arguments: [(150, 90), (240, 170), (90, 30)] as [(UInt8, UInt8)])
    func contrast(_ paper: UInt8, _ ink: UInt8) throws {
        let texts = try CodeSheet.ofAll(angle: 0, resolution: 300, paper: paper, ink: ink).texts
        #expect(texts == CodeSheet.allTexts)
    }

    @Test("are read through the noise of a sensor", arguments: [4.0, 10])
    func noise(_ deviation: Double) throws {
        var sheet = try CodeSheet.ofAll(angle: 2, resolution: 300)
        sheet.addNoise(deviation)
        #expect(sheet.texts == CodeSheet.allTexts)
    }

    @Test("are read beside print, where nothing is printed over the white around them")
    func besideText() throws {
        var sheet = CodeSheet(width: 200, height: 160, resolution: 300)
        sheet.printText()
        for (x, y) in [(52.0, 48.0), (148, 48), (52, 120), (148, 120)] { sheet.cover(x: x - 45, y: y - 18, width: 90, height: 36) }
        let clear = try CodeSheet.ofAll(angle: 0, resolution: 300)
        let both = GreyPlane(width: sheet.width, height: sheet.height, resolution: 300, pixels: zip(sheet.pixels, clear.pixels).map { min($0, $1) })
        #expect(Set(BarcodeReader().read(both).codes.map { "\($0.symbology.rawValue) \($0.text)" }) == CodeSheet.allTexts)
    }

    @Test("of any size are read", arguments: [0.25, 0.33, 1, 2])
    func sizes(_ module: Double) throws {
        var sheet = CodeSheet(width: 200, height: 200, resolution: 300)
        sheet.print(try ZintSymbol(.code128, "A1"), x: 100, y: 20, module: module)
        sheet.print(try ZintSymbol(.qrCode, "QR"), x: 50, y: 130, module: module)
        sheet.print(try ZintSymbol(.dataMatrix, "DM"), x: 150, y: 130, module: module)
        #expect(sheet.texts == ["code-128 A1", "qr-code QR", "data-matrix DM"])
    }

    @Test("that stand in their dozens, all with the same text, are read each for itself")
    func many() throws {
        let symbol = try ZintSymbol(.dataMatrix, "same")
        var sheet = CodeSheet(width: 200, height: 200, resolution: 200)
        for row in 0..<7 {
            for column in 0..<7 { sheet.print(symbol, x: 20 + Double(column) * 26, y: 20 + Double(row) * 26) }
        }
        let codes = sheet.read().codes
        #expect(codes.count == 49 && codes.allSatisfy { $0.text == "same" })
    }
}
