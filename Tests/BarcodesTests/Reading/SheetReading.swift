import PlatenModel
import TestSupport

@testable import Barcodes

extension CodeSheet {
    /// The whole sheet as a plane, at its own resolution.
    var plane: GreyPlane { GreyPlane(width: width, height: height, resolution: resolution, pixels: pixels) }

    func read() -> CodeReading { BarcodeReader().read(plane) }

    /// What is read, as symbology and text.
    var texts: Set<String> { Set(read().codes.map { "\($0.symbology.rawValue) \($0.text)" }) }

    /// A sheet with one code of each symbology, all turned by the same angle.
    static func ofAll(angle: Double, resolution: Double, paper: UInt8 = 240, ink: UInt8 = 30) throws -> CodeSheet {
        var sheet = CodeSheet(width: 200, height: 160, resolution: resolution, paper: paper, ink: ink)
        sheet.print(try ZintSymbol(.code128, "PLATEN:PART:a1"), x: 52, y: 48, module: 0.4, angle: angle)
        sheet.print(try ZintSymbol(.code39, "JOB-17"), x: 148, y: 48, module: 0.4, angle: angle)
        sheet.print(try ZintSymbol(.qrCode, "https://example.org/job/17"), x: 52, y: 120, angle: angle)
        sheet.print(try ZintSymbol(.dataMatrix, "Shelfmark 4\u{b0} 12/b"), x: 148, y: 120, angle: angle)
        return sheet
    }

    static let allTexts: Set<String> = [
        "code-128 PLATEN:PART:a1", "code-39 JOB-17", "qr-code https://example.org/job/17", "data-matrix Shelfmark 4\u{b0} 12/b",
    ]
}
