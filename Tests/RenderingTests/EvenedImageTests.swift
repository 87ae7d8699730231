import Calibration
import Foundation
import PlatenModel
import Raster
import TestSupport
import Testing
import WorkerProtocol

@testable import Rendering

@Suite("An image that is evened out")
struct EvenedImageTests {
    private static let gains: [Double] = (0..<200).map { x -> Double in
        let share = Double(x * 7919 % 200) / 200
        return 0.95 + 0.1 * share
    }

    /// Columns of known gains, seen at 100 pixels an inch from 10 mm on, and kept in a file.
    private func flatField(_ folder: ScratchFolder, samples: Int = 1) throws -> String {
        var meter = ColumnMeter(width: 200, samples: samples, depth: 16)
        let row = Self.gains.flatMap { gain -> [UInt16] in [UInt16](repeating: UInt16(45_000 * gain), count: samples) }
        for _ in 0..<128 { meter.take(row.span.bytes, count: 1) }
        let field = try FlatField(white: #require(meter.finish()), dark: nil)
        let path = folder.path("field.json")
        try Data(StoredFlatField(resolution: 100, left: 10, field: field, travel: nil).encoded()).write(to: URL(fileURLWithPath: path))
        return path
    }

    private func order(_ folder: ScratchFolder, file: String, left: Double = 10) -> RenderOrder {
        RenderOrder(
            kind: .evened, pictures: [RenderedPicture(source: folder.path("a.tif"))], longSide: 0, output: folder.path("b.tif"),
            evening: EveningOrder(
                file: file,
                flatField: CaptureFlatField(
                    calibration: .make(), made: Date(timeIntervalSince1970: 0), file: "field.json", left: left, top: 0, resolutionX: 100,
                    resolutionY: 100), make: "Make", model: "Model", acquired: Date(timeIntervalSince1970: 1_700_000_000), hostComputer: "host",
                uniqueID: "0f6a6e6c-0b0d-4f9c-9f3e-1f0c5a6d7e8f", recipe: "evened out", bytes: 1))
    }

    @Test("has the size, depth, colours and orientation of its master, which stays what it was", arguments: [(1, 8), (1, 16), (3, 8), (3, 16)])
    func same(samples: Int, depth: Int) throws {
        let folder = try ScratchFolder("evened")
        let file = try flatField(folder, samples: samples)
        // The image begins 25 columns further on.
        let codes = (0..<150).flatMap { x -> [Double] in [Double](repeating: 40_000 * Self.gains[x + 25], count: samples) }
        let row = codes.flatMap { code -> [UInt8] in
            let wide = UInt16(code)
            return depth == 8 ? [UInt8((code / 257).rounded())] : [UInt8(wide & 0xFF), UInt8(wide >> 8)]
        }
        let bytes = (0..<40).flatMap { _ in row }
        try MasterFile.write(bytes, width: 150, samples: samples, depth: depth, rotation: .quarter, to: folder.path("a.tif"))
        let before = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.tif")))
        try Renderer.perform(order(folder, file: file, left: 10 + 25 * 0.254))
        #expect(try Data(contentsOf: URL(fileURLWithPath: folder.path("a.tif"))) == before)
        var reader = try TIFFReader(folder.path("b.tif"))
        #expect(reader.geometry == (try TIFFReader(folder.path("a.tif"))).geometry && reader.orientation == .init(.quarter))
        var (sums, rows) = ([Double](repeating: 0, count: 150 * samples), 0)
        try reader.forEachRow { row in
            rows += 1
            for index in 0..<150 * samples {
                let value =
                    depth == 8
                    ? Double(row.unsafeLoad(fromByteOffset: index, as: UInt8.self)) / 255
                    : Double(row.unsafeLoadUnaligned(fromByteOffset: 2 * index, as: UInt16.self)) / 65535
                sums[index] += value / 40
            }
        }
        let (least, greatest) = (try #require(sums.min()), try #require(sums.max()))
        // 10 % before; what is left of 8 bits is the master's own step.
        #expect(rows == 40 && greatest - least < (depth == 8 ? 0.0045 : 0.001), "\(least)...\(greatest)")
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted() == ["a.tif", "b.tif", "field.json"])
    }

    @Test("is not made of a damaged master, with another's flat field, or where that does not reach, and leaves nothing behind")
    func refused() throws {
        let folder = try ScratchFolder("evened")
        let file = try flatField(folder)
        func problem(_ order: RenderOrder) -> ProblemCode? {
            do {
                try Renderer.perform(order)
                return nil
            } catch {
                return error.code
            }
        }
        try MasterFile.write([UInt8](repeating: 90, count: 3 * 150 * 40), width: 150, samples: 3, to: folder.path("a.tif"))
        #expect(problem(order(folder, file: file)) == .pictureNotDrawn)
        #expect(problem(order(folder, file: folder.path("none.json"))) == .flatFieldUnreadable)
        try FileManager.default.removeItem(atPath: folder.path("a.tif"))
        try MasterFile.write([UInt8](repeating: 0x55, count: 20 * 40), width: 160, depth: 1, to: folder.path("a.tif"))
        #expect(problem(order(folder, file: file)) == .pictureNotDrawn)
        try FileManager.default.removeItem(atPath: folder.path("a.tif"))
        try MasterFile.write([UInt8](repeating: 90, count: 150 * 4000), width: 150, to: folder.path("a.tif"))
        #expect(problem(order(folder, file: file, left: 500)) == .pictureNotDrawn)
        let whole = try Data(contentsOf: URL(fileURLWithPath: folder.path("a.tif")))
        try whole.prefix(whole.count / 2).write(to: URL(fileURLWithPath: folder.path("a.tif")))
        #expect(problem(order(folder, file: file)) == .imageUnreadable)
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path("")).sorted() == ["a.tif", "field.json"])
    }

    /// A profile with one curve for grey.
    private func profile(_ curve: [UInt8]) -> [UInt8] {
        func long(_ value: Int) -> [UInt8] { [UInt8(value >> 24 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)] }
        return [UInt8](repeating: 0, count: 128) + long(1) + Array("kTRC".utf8) + long(144) + long(curve.count) + curve
    }

    @Test("takes the tone curve from the profile that the master embeds, whatever its form, and none that is damaged")
    func curves() throws {
        func light(_ curve: [UInt8]) -> Double? { ICCToneCurves(profile(curve), samples: 1)?.channels[0].light(0.5) }
        let (curv, para) = (Array("curv".utf8) + [0, 0, 0, 0], Array("para".utf8) + [0, 0, 0, 0])
        #expect(light(curv + [0, 0, 0, 0]) == 0.5)
        #expect(light(curv + [0, 0, 0, 1, 2, 0]) == 0.25)
        #expect(try abs(#require(light(curv + [0, 0, 0, 3, 0, 0, 0x40, 0, 0xFF, 0xFF])) - 0.25) < 1e-4)
        #expect(light(para + [0, 0, 0, 0, 0, 2, 0, 0]) == 0.25)
        // IEC 61966-2-1 as type 3: g, a, b, c, d.
        let sRGB: [Double] = [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045]
        let numbers = sRGB.flatMap { number -> [UInt8] in
            let value = Int((number * 65_536).rounded())
            return [UInt8(value >> 24 & 0xFF), UInt8(value >> 16 & 0xFF), UInt8(value >> 8 & 0xFF), UInt8(value & 0xFF)]
        }
        #expect(try abs(#require(light(para + [0, 3, 0, 0] + numbers)) - 0.21404) < 1e-4)
        let damaged = [
            [], curv, curv + [0, 0, 0, 9, 1], curv + [0xFF, 0xFF, 0xFF, 0xFF], para + [0, 7, 0, 0], para + [0, 3, 0, 0], Array("mft1".utf8),
        ]
        for curve in damaged {
            #expect(light(curve) == nil, "\(curve)")
        }
        #expect(ICCToneCurves(profile(curv + [0, 0, 0, 0]), samples: 3) == nil)
        #expect(ICCToneCurves([], samples: 1) == nil)
    }
}
