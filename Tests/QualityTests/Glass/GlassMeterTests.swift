import Foundation
import PlatenModel
import SyntheticPages
import Testing

@testable import Quality

@Suite("What an image shows of the glass")
struct GlassMeterTests {
    private static let resolution = 300.0

    /// A page with round specks, in millimetres, and how much darker they are.
    private func page(
        _ kind: PageKind = .blank, specks: [(x: Double, y: Double, diameter: Double, contrast: Double)], noise: Double = 1, seed: UInt64 = 1
    ) -> ScannedPage {
        var canvas = PageDrawing(width: 900, height: 900).page(kind, seed: seed)
        let scale = Self.resolution / 25.4
        for speck in specks {
            let (x, y, radius) = (speck.x * scale, speck.y * scale, speck.diameter / 2 * scale)
            canvas.change { column, row, value in
                let distance = hypot(Double(column) + 0.5 - x, Double(row) + 0.5 - y)
                return value * Float(1 - speck.contrast * min(1, max(0, radius + 0.5 - distance)))
            }
        }
        return canvas.blurred(0.7).scan(noise: noise, seed: seed)
    }

    private func evidence(_ page: ScannedPage, watched: [WatchedSpot] = [], rows: Int = 64, resolution: Double = resolution) -> GlassEvidence? {
        var meter = QualityMeter(
            form: ImageForm(width: page.width, samples: 1, depth: 8, horizontalResolution: resolution, verticalResolution: resolution), glass: watched
        )
        let bytes = page.pixels
        for row in stride(from: 0, to: page.height, by: rows) {
            let count = min(rows, page.height - row)
            meter.take(bytes.span.bytes.extracting(row * page.width..<(row + count) * page.width), count: count)
        }
        return meter.findings().glass
    }

    private func watch(_ number: Int, _ x: Double, _ y: Double, diameter: Double = 0.3, contrast: Double = 0.4) -> WatchedSpot {
        WatchedSpot(number: number, x: x, y: y, contrast: contrast, diameter: diameter, isLight: false)
    }

    @Test(
        "is a speck on plain paper, with place and size, from a tenth of a millimetre to three",
        arguments: [(0.12, 0.5), (0.3, 0.15), (0.5, 0.4), (1.2, 0.3), (3.0, 0.2)])
    func speck(diameter: Double, contrast: Double) throws {
        let found = try #require(evidence(page(specks: [(40.03, 31.2, diameter, contrast)])))
        let spot = try #require(found.spots.first)
        #expect(found.spots.count == 1)
        #expect(hypot(spot.x - 40.03, spot.y - 31.2) < 0.05, "\(spot)")
        // A speck of a pixel is blurred: wider and fainter.
        if diameter >= 0.3 { #expect(spot.diameter / diameter > 0.6 && spot.diameter / diameter < 1.6, "\(spot)") }
        #expect(found.visibleArea > 4500)
    }

    @Test("is nothing on a clean blank page, and hardly anything among letters", arguments: [PageKind.blank, .gradient, .text, .photograph])
    func clean(kind: PageKind) throws {
        let found = try #require(evidence(page(kind, specks: [], noise: 2)))
        #expect(found.spots.count <= (kind == .text || kind == .photograph ? 12 : 3), "\(found.spots)")
        if kind == .text { #expect(found.visibleArea < 4500) }
    }

    @Test("tells of a place that is watched whether the speck is there, or plain paper, or print")
    func watched() throws {
        let image = page(.text, specks: [(3, 3, 0.3, 0.4)])
        // Print is everywhere in the middle.
        let found = try #require(
            evidence(
                image, watched: [watch(1, 3.05, 2.95), watch(2, 3, 30)] + (0..<20).map { watch(10 + $0, 20 + Double($0), 30 + Double($0) * 0.4) }))
        guard case .seen(let spot, _)? = found.watched[1] else {
            Issue.record("\(String(describing: found.watched[1]))")
            return
        }
        #expect(hypot(spot.x - 3, spot.y - 3) < 0.05)
        #expect(found.watched[2] == .clear)
        #expect(!found.spots.contains { hypot($0.x - 3, $0.y - 3) < 0.3 }, "what is watched is not told twice")
        let inPrint = (0..<20).compactMap { found.watched[10 + $0] }
        #expect(inPrint.contains(.hidden))
    }

    @Test("says nothing of a place outside the image, nor of one where the speck would be too faint to be seen")
    func outside() throws {
        let found = try #require(evidence(page(specks: []), watched: [watch(1, 400, 10), watch(2, 10, 400), watch(3, 30, 30, contrast: 0.003)]))
        #expect(found.watched[1] == nil || found.watched[1] == .hidden)
        #expect(found.watched[2] == nil && found.watched[3] == .hidden)
    }

    @Test("does not depend on how the rows come", arguments: [1, 7, 900])
    func pieces(rows: Int) throws {
        let image = page(.form, specks: [(20, 70, 0.4, 0.5), (50, 10, 0.2, 0.3)])
        let watched = [watch(1, 20, 70)]
        #expect(evidence(image, watched: watched, rows: rows) == evidence(image, watched: watched))
    }

    @Test("is not asked of coarse images, and works at 600 pixels an inch")
    func resolutions() throws {
        let image = page(specks: [(40, 30, 0.6, 0.4)])
        #expect(evidence(image, resolution: 150) == nil)
        // The same pixels are half as large.
        let spot = try #require(evidence(image, resolution: 600)?.spots.first)
        #expect(hypot(spot.x - 20, spot.y - 15) < 0.05)
    }

    @Test("survives images of any size", arguments: [(1, 1), (1, 400), (400, 1), (20, 20), (3, 2000)])
    func sizes(width: Int, height: Int) {
        let page = ScannedPage(width: width, height: height, pixels: [UInt8](repeating: 200, count: width * height))
        let found = evidence(page, watched: [watch(1, 0, 0), watch(2, 0.1, 20)])
        #expect(found?.spots.isEmpty == true)
    }
}
