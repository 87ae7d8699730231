import PlatenModel
import TestSupport
import Testing

@testable import Barcodes

@Suite("Codes on a sheet that lies in any way")
struct AngleTests {
    @Test(
        "are all read, one of each symbology, straight and aslant",
        arguments: [0.0, 3, 90, 93, 180, 177, 270, 267], [200.0, 300, 400])
    func angles(_ angle: Double, _ resolution: Double) throws {
        let reading = try CodeSheet.ofAll(angle: angle, resolution: resolution).read()
        #expect(Set(reading.codes.map { "\($0.symbology.rawValue) \($0.text)" }) == CodeSheet.allTexts)
        #expect(reading.codes.count == 4 && reading.isWhole)
    }

    @Test("are told with their centre, from top to bottom", arguments: [0.0, 90, 183])
    func centre(_ angle: Double) throws {
        let reading = try CodeSheet.ofAll(angle: angle, resolution: 300).read()
        let places: [ReadCode.Symbology: (x: Double, y: Double)] = [
            .code128: (52, 48), .code39: (148, 48), .qrCode: (52, 120), .dataMatrix: (148, 120),
        ]
        for code in reading.codes {
            let place = try #require(places[code.symbology])
            // Two modules of a matrix; of a linear code the lines that were read may be any of its bars' height.
            let tolerance = code.symbology == .qrCode || code.symbology == .dataMatrix ? 1.0 : 7.0
            #expect(abs(code.x / 300 * 25.4 - place.x) < tolerance && abs(code.y / 300 * 25.4 - place.y) < tolerance, "\(code)")
        }
        #expect(reading.codes.count == 4 && reading.codes.map(\.y) == reading.codes.map(\.y).sorted())
    }
}
