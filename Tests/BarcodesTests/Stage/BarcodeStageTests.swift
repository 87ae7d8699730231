import Foundation
import PlatenModel
import Raster
import TestSupport
import Testing

@testable import Barcodes

@Suite("Reading codes while an image is recorded")
struct BarcodeStageTests {
    private static let recorder = ImageRecorder(scanner: "flatbed-1")

    private static func tags(_ resolution: Double?) -> ImageTags {
        ImageTags(
            make: "Noname", model: "sheet", software: "Platen test", dateTime: Date(timeIntervalSince1970: 1_900_000_000), hostComputer: "station",
            imageUniqueID: "7c1b2f0e-5d0a-4f3b-9a55-0123456789ab", resolutionX: resolution, resolutionY: resolution)
    }

    /// Records a sheet; returns the image, its codes, and the bytes of its file.
    private func record(
        _ source: SheetSource, _ stage: BarcodeStage?, resolution: Double? = 300
    ) throws -> (image: WrittenImage, codes: [ReadCode]?, bytes: Data) {
        let folder = try ScratchFolder("codes")
        var source = source
        let file = try ImageFile.create(folder.path("page.tif"), reserving: nil)
        let (image, codes, _) = try Self.recorder.read(&source, into: file, tags: Self.tags(resolution), compression: .none, first: stage).complete()
        _ = try image.makeDurable()
        return (image, codes?.codes, try Data(contentsOf: URL(fileURLWithPath: folder.path("page.tif"))))
    }

    @Test(
        "finds them in any layout, and changes neither the file nor the digest of its rows",
        arguments: [(.grey, 1), (.grey, 8), (.grey, 16), (.rgb, 8), (.rgb, 16)] as [(FrameKind, Int)])
    func layouts(_ kind: FrameKind, _ depth: Int) throws {
        let sheet = try CodeSheet.ofAll(angle: 0, resolution: 300)
        let source = SheetSource(sheet, kind: kind, depth: depth)
        let read = try record(source, BarcodeStage(resolutionX: 300, resolutionY: 300))
        #expect(Set((read.codes ?? []).map { "\($0.symbology.rawValue) \($0.text)" }) == CodeSheet.allTexts)
        let plain = try record(source, nil)
        #expect(plain.codes == nil)
        #expect(plain.bytes == read.bytes)
        #expect(plain.image.rowsSHA256 == read.image.rowsSHA256 && plain.image.size == read.image.size)
    }

    @Test("tells their places in millimetres, whatever the resolution; in none where there is none", arguments: [200, 300, 600, nil] as [Double?])
    func places(_ resolution: Double?) throws {
        var sheet = CodeSheet(width: 80, height: 60, resolution: resolution ?? 200)
        sheet.print(try ZintSymbol(.qrCode, "here"), x: 55, y: 22.5)
        let codes = try record(SheetSource(sheet), BarcodeStage(resolutionX: resolution, resolutionY: resolution), resolution: resolution).codes
        let code = try #require(codes?.first)
        #expect(code.text == "here" && codes?.count == 1)
        if resolution == nil {
            #expect(code.x == nil && code.y == nil)
        } else {
            let (x, y) = (try #require(code.x), try #require(code.y))
            #expect(abs(x - 55) < 1 && abs(y - 22.5) < 1)
        }
    }

    @Test("finds none on a page that bears none")
    func none() throws {
        var sheet = CodeSheet(width: 100, height: 140, resolution: 200)
        sheet.printText()
        #expect(try record(SheetSource(sheet), BarcodeStage(resolutionX: 200, resolutionY: 200)).codes == [])
    }

    @Test("says where it gave up, for a slip may be missing")
    func givenUp() throws {
        let folder = try ScratchFolder("codes")
        let file = try ImageFile.create(folder.path("page.tif"), reserving: nil)
        var source = SheetSource(CodeSheet.squares(width: 150, height: 150))
        let stage = BarcodeStage(resolutionX: 200, resolutionY: 200, processorSeconds: 1)
        let codes = try Self.recorder.read(&source, into: file, tags: Self.tags(200), compression: .none, first: stage).complete().1
        #expect(codes?.isWhole == false)
        #expect(codes?.warnings.map(\.code) == [.codesUnread])
        #expect(SheetCodes(codes: [], isWhole: true).warnings.isEmpty)
    }

    @Test("gives way to a failure of the scanner, and to a cancellation")
    func failures() throws {
        let folder = try ScratchFolder("codes")
        for (number, code) in [ProblemCode.feederJammed, .scanCancelled].enumerated() {
            var source = SheetSource(try CodeSheet.ofAll(angle: 0, resolution: 200))
            source.failure = Problem(code, ["scanner": "flatbed-1"])
            let file = try ImageFile.create(folder.path("page-\(number).tif"), reserving: nil)
            let problem = #expect(throws: Problem.self) {
                try Self.recorder.read(
                    &source, into: file, tags: Self.tags(200), compression: .none, first: BarcodeStage(resolutionX: 200, resolutionY: 200))
            }
            #expect(problem?.code == code)
        }
    }
}
