import PlatenModel
import TestSupport
import Testing

@testable import Barcodes

@Suite("A sheet without a whole code")
struct NoCodeTests {
    @Test("gives none where it is empty, of one colour or smaller than any code")
    func empty() {
        for (width, height) in [(1, 1), (3, 200), (200, 3), (400, 400)] {
            for level in [0, 128, 255] as [UInt8] {
                let plane = GreyPlane(
                    width: width, height: height, resolution: 200, pixels: [UInt8](repeating: level, count: width * height))
                #expect(BarcodeReader().read(plane) == CodeReading(codes: [], isWhole: true))
            }
        }
    }

    @Test("gives none for print or noise", arguments: [200.0, 300])
    func textAndNoise(_ resolution: Double) {
        var text = CodeSheet(width: 210, height: 297, resolution: resolution)
        text.printText()
        #expect(text.read() == CodeReading(codes: [], isWhole: true))
        text.addNoise(12)
        #expect(text.read() == CodeReading(codes: [], isWhole: true))
        var noise = CodeSheet(width: 100, height: 100, resolution: resolution, paper: 128)
        noise.addNoise(80)
        #expect(noise.read().codes.isEmpty)
    }

    @Test("gives none for a code that is damaged, rather than a wrong one", arguments: ZintSymbol.Kind.allCases, [0.0, 90])
    func damaged(_ kind: ZintSymbol.Kind, _ angle: Double) throws {
        var sheet = CodeSheet(width: 120, height: 120, resolution: 300)
        sheet.print(try ZintSymbol(kind, "1234567890"), x: 60, y: 60, angle: angle)
        let isReadWhole = kind != .pdf417
        #expect(sheet.read().codes.map(\.text) == (isReadWhole ? ["1234567890"] : []))
        // A hole through the middle of all bars, and a good third of a matrix.
        let hole = kind.isLinear ? 6.0 : 5.5
        for withInk in [false, true] {
            var torn = sheet
            let size = kind.isLinear ? (angle == 0 ? (hole, 40.0) : (40.0, hole)) : (hole, hole)
            torn.cover(x: 60 - size.0 / 2, y: 60 - size.1 / 2, width: size.0, height: size.1, withInk: withInk)
            #expect(torn.read().codes.isEmpty, "\(withInk)")
        }
    }

    @Test("gives none for one that is cut off by the edge of the glass", arguments: ZintSymbol.Kind.allCases)
    func cutOff(_ kind: ZintSymbol.Kind) throws {
        var sheet = CodeSheet(width: 120, height: 120, resolution: 300)
        let symbol = try ZintSymbol(kind, "1234567890")
        sheet.print(symbol, x: Double(symbol.width) * 0.25 - 3, y: 60)
        #expect(sheet.read().codes.isEmpty)
    }

    @Test("gives none for a part of a text in several codes, for orders to a reader, and for a code seen from behind")
    func others() throws {
        let symbols = [
            try ZintSymbol(.qrCode, "first half", ["--structapp=1,2,7"]), try ZintSymbol(.dataMatrix, "first half", ["--structapp=1,2,007008"]),
            try ZintSymbol(.dataMatrix, "setup", ["--init"]),
        ]
        for symbol in symbols {
            var sheet = CodeSheet(width: 60, height: 60, resolution: 300)
            sheet.print(symbol, x: 30, y: 30)
            #expect(sheet.read().codes.isEmpty)
        }
        var sheet = CodeSheet(width: 60, height: 60, resolution: 300)
        sheet.print(try ZintSymbol(.qrCode, "front"), x: 30, y: 30)
        #expect(sheet.texts == ["qr-code front"])
        let mirrored = (0..<sheet.height).flatMap { row in sheet.pixels[row * sheet.width..<(row + 1) * sheet.width].reversed() }
        #expect(BarcodeReader().read(GreyPlane(width: sheet.width, height: sheet.height, resolution: 300, pixels: mirrored)).codes.isEmpty)
    }
}
