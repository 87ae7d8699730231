import Calibration
import Foundation
import PlatenModel
import SyntheticTargets
import Testing

@Suite("The flat field of an area")
struct AreaFieldTests {
    private static let linear = ToneTable { $0 }
    private static func code(_ light: Double) -> Double { light <= 0.0031308 ? 12.92 * light : 1.055 * pow(light, 1 / 2.4) - 0.055 }

    private let camera = SyntheticCamera(vignetting: 0.35, side: 0.15, noise: 200)
    private var clean: SyntheticCamera { SyntheticCamera(vignetting: 0.35, side: 0.15, noise: 0) }

    /// Of a white card, all over the bed.
    private func stored(
        _ resolution: Double = 100, depth: Int = 16, specks: [SyntheticCamera.Speck] = [], code: (Double) -> Double = { $0 }
    ) throws -> StoredFlatField {
        let rows = camera.rows(of: 0.85, camera.view(resolution), seed: 1, specks: specks, code: code)
        let white = try #require(SyntheticCamera.means(rows, depth: depth))
        return StoredFlatField(resolution: resolution, left: 0, area: try AreaField(AreaLight(white), top: 0, resolution: (resolution, resolution)))
    }

    private func evening(_ stored: StoredFlatField, _ view: SyntheticCamera.View, depth: Int = 16, tone: ToneTable = linear) -> RowEvening {
        RowEvening(
            stored, width: view.width, depth: depth, place: (view.left, view.top), resolution: (view.resolution, view.resolution), tones: [tone])
    }

    @Test("evens every pixel out to 0.2 % of full scale, those at the borders too, at another reflectance than its own")
    func everyPixel() throws {
        let (stored, view) = (try stored(), camera.view(100))
        for level in [0.85, 0.4] {
            let rows = clean.rows(of: level, view, seed: 2)
            let none = evening(
                StoredFlatField(resolution: 100, left: 1000, area: try #require(stored.area)), view)
            #expect(none.reach == 0 && SyntheticCamera.residue(none, rows) > 0.12)
            let even = SyntheticCamera.residue(evening(stored, view), rows)
            #expect(even <= 0.002, "\(level): \(even * 100) %")
        }
    }

    @Test("holds for other resolutions and areas than its own, by their places on the bed")
    func places() throws {
        let stored = try stored()
        for view in [
            SyntheticCamera.View(left: 37.3, top: 61.9, resolution: 150, width: 333, height: 201),
            SyntheticCamera.View(left: 0, top: 0, resolution: 75, width: 442, height: 339),
            SyntheticCamera.View(left: 120, top: 90, resolution: 311, width: 367, height: 305),
        ] {
            let evening = evening(stored, view)
            let rows = clean.rows(of: 0.6, view, seed: 3)
            let even = SyntheticCamera.residue(evening, rows)
            #expect(evening.reach == 1 && even <= 0.002, "\(view): \(even * 100) %")
            // Taken for another place of the bed it is not even: the test can fail.
            var other = view
            (other.left, other.top) = (150 - view.left - 25, 115 - view.top - 25)
            #expect(SyntheticCamera.residue(self.evening(stored, other), rows) > 0.01)
        }
    }

    @Test("prints no dust of the card into an image, and refuses what is larger")
    func dust() throws {
        let specks = [
            SyntheticCamera.Speck(x: 40, y: 30, diameter: 0.6), .init(x: 75, y: 60, diameter: 2), .init(x: 110.3, y: 80.1, diameter: 5),
            .init(x: 3, y: 112, diameter: 3), .init(x: 148.5, y: 1, diameter: 3, light: 0.8), .init(x: 20, y: 100, diameter: 4, light: 1.06),
        ]
        let (stored, view) = (try stored(specks: specks), camera.view(100))
        let even = SyntheticCamera.residue(evening(stored, view), clean.rows(of: 0.6, view, seed: 2))
        #expect(even <= 0.002, "\(even * 100) %")
        #expect {
            try self.stored(specks: [.init(x: 100, y: 57, diameter: 30)])
        } throws: { error in
            guard case .covered(let column, let row)? = error as? AreaField.Problem else { return false }
            return abs(column - 24) <= 5 && abs(row - 14) <= 5
        }
    }

    @Test("is made of 8 bits as well, and evens out images of 8 bits")
    func eightBits() throws {
        let (stored, view) = (try stored(depth: 8), camera.view(100))
        #expect(SyntheticCamera.residue(evening(stored, view), clean.rows(of: 0.5, view, seed: 4)) <= 0.002)
        let rows = camera.rows(of: 0.5, view, seed: 5)
        #expect(SyntheticCamera.residue(evening(stored, view, depth: 8), rows, depth: 8, box: 32) <= 0.002)
    }

    @Test("is one of light: codes of a curve are taken out of it first, and with another curve most of the gain of a dark image is lost")
    func tone() throws {
        let (stored, view) = (try stored(code: Self.code), camera.view(100))
        let rows = clean.rows(of: 0.18, view, seed: 6, code: Self.code)
        #expect(SyntheticCamera.residue(evening(stored, view, tone: .sRGB), rows) <= 0.002)
        #expect(SyntheticCamera.residue(evening(stored, view), rows) > 0.005)
        // What an earlier trial of a grid left: codes that are light, taken for those of sRGB.
        let (light, grey) = (try self.stored(), clean.rows(of: 0.4, view, seed: 7))
        #expect(SyntheticCamera.residue(evening(light, view, tone: .sRGB), grey) > 0.008)
    }

    @Test("is made of cells that are the same however rows come, of three channels, and of images of any size")
    func cells() throws {
        let view = SyntheticCamera.View(left: 10, top: 10, resolution: 100, width: 75, height: 83)
        let rows = camera.rows(of: 0.8, view, seed: 8)
        let cells = try #require(SyntheticCamera.means(rows))
        #expect(cells.isWhole && (cells.columns, cells.rows, cells.cellWidth, cells.cellHeight) == (4, 5, 16, 16))
        for step in [1, 7, 83] {
            var meter = CellMeter(width: 75, samples: 1, depth: 16)
            for start in stride(from: 0, to: 83, by: step) {
                let block = Array(rows[start..<min(83, start + step)].joined())
                meter.take(block.span.bytes, count: min(step, 83 - start))
            }
            #expect(meter.finish() == cells, "\(step)")
        }
        var colour = CellMeter(width: 75, samples: 3, depth: 16)
        for row in rows {
            let pixels = row.flatMap { [$0, $0 / 2, $0 / 4] }
            colour.take(pixels.span.bytes, count: 1)
        }
        let three = try #require(colour.finish())
        #expect(three.isWhole && stride(from: 0, to: three.means.count, by: 3).map { three.means[$0] } == cells.means)
        let (unused, empty) = (CellMeter(width: 75, samples: 1, depth: 16).finish(), CellMeter(width: 0, samples: 1, depth: 8).finish())
        #expect(unused == nil && empty == nil)
        for (width, height) in [(1, 1), (1, 40), (40, 1), (7, 5), (16, 16), (17, 33), (50, 50)] {
            let rows = [[UInt16]](repeating: (0..<width).map { UInt16(40_000 + 200 * $0) }, count: height)
            let means = try #require(SyntheticCamera.means(rows))
            #expect(means.isWhole, "\(width) × \(height)")
            // Evenings of fields of a cell or two do what there is to do, and leave alone what needs nothing.
            guard let area = try? AreaField(AreaLight(means), top: 0, resolution: (100, 100)) else { continue }
            let view = SyntheticCamera.View(left: 0, top: 0, resolution: 100, width: width, height: height)
            let even = SyntheticCamera.residue(evening(StoredFlatField(resolution: 100, left: 0, area: area), view), rows)
            #expect(even <= 0.002, "\(width) × \(height): \(even)")
        }
    }

    @Test("evens out each channel by its own light")
    func colour() throws {
        let view = camera.view(100)
        let lights = [0.1, 0.2, 0.3].map { SyntheticCamera(vignetting: $0, side: 0.1, noise: 0).rows(of: 0.8, view, seed: 1) }
        let rows = (0..<view.height).map { row in (0..<view.width).flatMap { x in lights.map { $0[row][x] } } }
        var meter = CellMeter(width: view.width, samples: 3, depth: 16)
        for row in rows { meter.take(row.span.bytes, count: 1) }
        let area = try AreaField(AreaLight(#require(meter.finish())), top: 0, resolution: (100, 100))
        var evening = RowEvening(
            StoredFlatField(resolution: 100, left: 0, area: area), width: view.width, depth: 16, place: (0, 0), resolution: (100, 100),
            tones: [Self.linear, Self.linear, Self.linear])
        var (least, greatest) = ([UInt16](repeating: .max, count: 3), [UInt16](repeating: 0, count: 3))
        for row in rows {
            var samples = row
            var span = samples.mutableSpan
            var bytes = span.mutableBytes
            evening.apply(&bytes)
            for (index, value) in samples.enumerated() {
                least[index % 3] = min(least[index % 3], value)
                greatest[index % 3] = max(greatest[index % 3], value)
            }
        }
        #expect(zip(least, greatest).allSatisfy { $1 - $0 <= 131 }, "\(least), \(greatest)")
        #expect(zip(least, area.white).allSatisfy { abs(Double($0) - $1) < 500 }, "the colour of the light stays")
    }

    @Test("tells by how much two passes differ beyond what all of them does, and where")
    func changes() throws {
        let view = camera.view(100)
        func pass(_ seed: UInt64, _ shadow: Double = 0, lamp: Double = 1) throws -> AreaLight {
            // Soft, from the right.
            let light = (0..<view.width).map { x -> Double in
                let depth: Double = (Double(x) - 400) / 150
                return 1 - shadow * min(1, max(0, depth))
            }
            let rows = camera.rows(of: 0.8 * lamp, view, seed: seed).map { row in zip(row, light).map { UInt16(Double($0) * $1) } }
            return try AreaLight(#require(SyntheticCamera.means(rows)))
        }
        let (first, same, shadow) = (try pass(1), try pass(2, lamp: 0.98), try pass(3, 0.015))
        #expect(first.greatestChange(to: same).share < 0.002)
        let change = first.greatestChange(to: shadow)
        #expect(abs(change.share - 0.015) < 0.002 && change.column >= 33)
    }

    @Test("is not made of light that is even, nor where a part sees no white")
    func refused() throws {
        let even = SyntheticCamera(vignetting: 0.002, side: 0, noise: 100)
        #expect {
            try AreaField(AreaLight(#require(SyntheticCamera.means(even.rows(of: 0.8, even.view(100), seed: 1)))), top: 0, resolution: (100, 100))
        } throws: { error in
            if case .notNeeded(let residue)? = error as? AreaField.Problem { residue < 0.005 } else { false }
        }
        let dark = SyntheticCamera(vignetting: 0.7, side: 0.3, noise: 100)
        #expect {
            try AreaField(AreaLight(#require(SyntheticCamera.means(dark.rows(of: 0.9, dark.view(100), seed: 1)))), top: 0, resolution: (100, 100))
        } throws: { error in
            if case .beyondRepair? = error as? AreaField.Problem { true } else { false }
        }
    }

    @Test("is kept in a file that those who know columns only do not take for theirs, and refused where that is damaged")
    func files() throws {
        let stored = try stored()
        let bytes = try stored.encoded()
        #expect(try StoredFlatField(bytes, path: "a") == stored)
        let text = String(decoding: bytes, as: UTF8.self)
        #expect(text.contains("\"format\":2"))
        let damaged = [
            text.replacing("\"format\":2", with: "\"format\":1"), text.replacing("\"format\":2", with: "\"format\":3"),
            text.replacing("\"columns\":36", with: "\"columns\":35"), text.replacing("\"columns\":36", with: "\"columns\":4611686018427387904"),
            text.replacing("\"stepX\":4.064", with: "\"stepX\":0"), text.replacing("\"levels\":[", with: "\"levels\":[1,"),
        ]
        DamagedFlatFields.expectRefused(damaged)
    }
}
