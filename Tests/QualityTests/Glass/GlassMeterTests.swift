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

    private func evidence(
        _ page: ScannedPage, watched: [WatchedSpot] = [], rows: Int = 64, resolution: Double = resolution, isEmptyBed: Bool = true
    ) -> GlassEvidence? {
        var meter = QualityMeter(
            form: ImageForm(width: page.width, samples: 1, depth: 8, horizontalResolution: resolution, verticalResolution: resolution),
            glass: watched,
            isEmptyBed: isEmptyBed
        )
        let bytes = page.pixels
        for row in stride(from: 0, to: page.height, by: rows) {
            let count = min(rows, page.height - row)
            meter.take(bytes.span.bytes.extracting(row * page.width..<(row + count) * page.width), count: count)
        }
        return meter.findings().glass
    }

    /// Spots that stand out by more than noise does somewhere on a page.
    private func plain(_ evidence: GlassEvidence) -> [SightedSpot] {
        evidence.spots.filter { $0.contrast * (235.0 / 255) > ($0.isLight ? 0.009 : 0.012) }
    }

    private func watch(_ number: Int, _ x: Double, _ y: Double, diameter: Double = 0.3, contrast: Double = 0.4) -> WatchedSpot {
        WatchedSpot(number: number, x: x, y: y, contrast: contrast, diameter: diameter, isLight: false)
    }

    @Test(
        "is a speck on plain paper, with place and size, from a tenth of a millimetre to three",
        arguments: [(0.12, 0.5), (0.3, 0.15), (0.5, 0.4), (1.2, 0.3), (3.0, 0.2)])
    func speck(diameter: Double, contrast: Double) throws {
        let found = try #require(evidence(page(specks: [(40.03, 31.2, diameter, contrast)])))
        let plain = plain(found)
        let spot = try #require(plain.first)
        #expect(plain.count == 1, "\(found.spots)")
        #expect(hypot(spot.x - 40.03, spot.y - 31.2) < 0.05, "\(spot)")
        // A speck of a pixel is blurred: wider and fainter.
        if diameter >= 0.3 { #expect(spot.diameter / diameter > 0.6 && spot.diameter / diameter < 1.6, "\(spot)") }
        #expect(found.visibleArea > 4500)
    }

    @Test("is nothing on a clean blank page, and hardly anything among letters", arguments: [PageKind.blank, .gradient, .text, .photograph])
    func clean(kind: PageKind) throws {
        let found = try #require(evidence(page(kind, specks: [], noise: 2)))
        // Soft tones of a photograph have places that are a little lighter than what is about them.
        #expect(found.spots.count <= (kind == .photograph ? 80 : kind == .text ? 12 : 3), "\(found.spots)")
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

    @Test("is a speck of a tenth of a millimetre that takes a tenth of the light, at noise of one code")
    func faint() throws {
        var places: [(x: Double, y: Double, diameter: Double, contrast: Double)] = []
        for index in 0..<20 { places.append((6.03 + 3.1 * Double(index), 8 + 3.07 * Double(index), 0.1, 0.1)) }
        let image = page(specks: places, noise: 1, seed: 7)
        let found = try #require(evidence(image))
        let seen = places.filter { place in found.spots.contains { hypot($0.x - place.x, $0.y - place.y) < 0.1 } }
        #expect(seen.count >= 19 && found.spots.count <= seen.count + 2, "\(found.spots)")
    }

    /// A dark sheet with light specks: how much lighter, as a share of full scale.
    private func darkPage(specks: [(x: Double, y: Double, diameter: Double, contrast: Double)], level: Float = 50) -> ScannedPage {
        var canvas = GreyCanvas(width: 900, height: 900, paper: level)
        let scale = Self.resolution / 25.4
        for speck in specks {
            let (x, y, radius) = (speck.x * scale, speck.y * scale, speck.diameter / 2 * scale)
            canvas.change { column, row, value in
                let distance = hypot(Double(column) + 0.5 - x, Double(row) + 0.5 - y)
                return value + 255 * Float(speck.contrast * min(1, max(0, radius + 0.5 - distance)))
            }
        }
        return canvas.blurred(0.7).scan(noise: 1, seed: 3)
    }

    @Test("is a light speck on dark content, and the speck that is known to be dark on paper", arguments: [(0.12, 0.3), (0.4, 0.15), (1.2, 0.2)])
    func light(diameter: Double, contrast: Double) throws {
        let image = darkPage(specks: [(40.03, 31.2, diameter, contrast)])
        let found = try #require(evidence(image))
        let lights = plain(found).filter(\.isLight)
        let spot = try #require(lights.first)
        #expect(lights.count == 1 && hypot(spot.x - 40.03, spot.y - 31.2) < 0.05, "\(found.spots)")
        // On such a page dark spots are noise, and of these there are few.
        #expect(found.spots.count <= 6)
        #expect(found.darkArea > 4500)
        let places = [watch(1, 40, 31.2, diameter: diameter), watch(2, 20, 20, diameter: diameter)]
        let watched = try #require(evidence(image, watched: places))
        guard case .seen(let other, isCrowded: false)? = watched.watched[1] else {
            Issue.record("\(String(describing: watched.watched[1]))")
            return
        }
        #expect(other.isLight)
        // Nobody knows whether a dark speck would be seen there.
        #expect(watched.watched[2] == .hidden)
        // On paper nothing is lighter.
        let paper = try #require(evidence(page(specks: [(40, 30, 0.4, -0.06)])))
        #expect(plain(paper).isEmpty, "\(paper.spots)")
    }

    @Test("has its place within a pixel on dark ground that rises and falls beside it")
    func unevenGround() throws {
        var canvas = GreyCanvas(width: 900, height: 900, paper: 60)
        // As a photograph does: half a code from one pixel to the next.
        canvas.change { column, row, value in
            let wave: Double = sin(Double(column) / 8) + sin(Double(row) / 8)
            return value + 4 * Float(wave)
        }
        let scale = Self.resolution / 25.4
        let radius = 0.06 * scale
        var places: [(x: Double, y: Double)] = []
        for index in 0..<20 { places.append((6.03 + 3.1 * Double(index), 70 - 3.07 * Double(index))) }
        for place in places {
            canvas.change { column, row, value in
                let dx: Double = Double(column) + 0.5 - place.x * scale
                let dy: Double = Double(row) + 0.5 - place.y * scale
                let share: Double = min(1, max(0, radius + 0.5 - hypot(dx, dy)))
                return value + 46 * Float(share)
            }
        }
        let image = canvas.blurred(0.7).scan(noise: 0.7, seed: 4)
        let found = try #require(evidence(image))
        let lights = found.spots.filter(\.isLight)
        func distance(_ place: (x: Double, y: Double)) -> Double {
            let distances: [Double] = lights.map { hypot($0.x - place.x, $0.y - place.y) }
            return distances.min() ?? .infinity
        }
        let distances: [Double] = places.map(distance)
        #expect(distances.count { $0 < 1 / scale } >= 18, "\(distances)")
        let near = distances.filter { $0 < 0.5 }
        #expect(near.allSatisfy { $0 < 1 / scale }, "\(near)")
    }

    @Test("is not what lies beside a watched place, wider and no deeper, but what has grown there, or is much deeper")
    func beside() throws {
        func look(_ x: Double, contrast: Double) throws -> WatchedOutcome? {
            let known = WatchedSpot(number: 1, x: 40, y: 31.2, contrast: 0.03, diameter: 0.3, isLight: true)
            return try #require(evidence(darkPage(specks: [(x, 31.2, 0.4, contrast)]), watched: [known])).watched[1]
        }
        #expect(try look(40.12, contrast: 0.035) == .hidden)
        for (x, contrast) in [(40.0, 0.035), (40.12, 0.2)] {
            guard case .seen(let spot, isCrowded: false)? = try look(x, contrast: contrast) else {
                Issue.record("\(x) \(contrast)")
                continue
            }
            #expect(abs(spot.x - x) < 0.06, "\(spot)")
        }
    }

    /// A page with an arc: a quarter of a circle and more about a place.
    private func hairPage(_ kind: PageKind = .blank, x: Double, y: Double, radius: Double = 2, shift: Double = 0, contrast: Double = 0.5)
        -> ScannedPage
    {
        var canvas = PageDrawing(width: 900, height: 900).page(kind, seed: 5)
        let scale = Self.resolution / 25.4
        canvas.change { column, row, value in
            let (dx, dy) = ((Double(column) + 0.5) / scale - x - shift, (Double(row) + 0.5) / scale - y)
            guard dx > 0, dy < 1 else { return value }
            // A twelfth of a millimetre wide.
            let share = min(1, max(0, 1 - abs(hypot(dx, dy) - radius) * scale))
            return value * Float(1 - contrast * share)
        }
        return canvas.blurred(0.7).scan(noise: 1, seed: 3)
    }

    private func hair(_ page: ScannedPage) throws -> SightedSpot {
        try #require(evidence(page)?.spots.first { $0.length != nil })
    }

    @Test("is a hair, with its length and points along it; one that is known is seen where it is, half a dozen pixels off it is another")
    func fibre() throws {
        let found = try hair(hairPage(x: 30, y: 40))
        let length = try #require(found.length)
        // Two radii by 90 degrees and 30.
        #expect(abs(length - 2 * (Double.pi / 2 + 0.52)) < 0.6, "\(found)")
        let path = try #require(found.path)
        let strays = path.map { abs(hypot($0.x - 30, $0.y - 40) - 2) }.sorted()
        #expect(strays[strays.count / 2] < 0.05 && strays[strays.count - 1] < 0.25, "\(strays)")
        let watched = WatchedSpot(
            number: 4, x: found.x, y: found.y, contrast: found.contrast, diameter: found.diameter, isLight: false, path: path)
        let again = try #require(evidence(hairPage(x: 30, y: 40, shift: 0.1), watched: [watched]))
        guard case .seen(let seen, _)? = again.watched[4] else {
            Issue.record("\(again)")
            return
        }
        #expect(abs(seen.x - found.x - 0.1) < 0.04 && abs(seen.y - found.y) < 0.04, "\(seen) \(found)")
        // It is told as known, and not a second time.
        #expect(!again.spots.contains { $0.length != nil })
        #expect(evidence(page(specks: []), watched: [watched])?.watched[4] == .clear)
        #expect(evidence(hairPage(x: 30, y: 40, shift: 3), watched: [watched])?.watched[4] == .clear)
        // On documents, whose strokes are like it, one that is known is looked at, and no other is looked for.
        let onDocument = try #require(evidence(hairPage(x: 30, y: 40, shift: 0.1), watched: [watched], isEmptyBed: false))
        #expect(onDocument.watched[4] == again.watched[4])
        #expect(evidence(hairPage(x: 30, y: 40), isEmptyBed: false)?.spots.contains { $0.length != nil } == false)
    }

    @Test("is no hair where a line was ruled, and hardly any in print", arguments: [PageKind.table, .form, .text, .largeType])
    func ruled(kind: PageKind) throws {
        var canvas = PageDrawing(width: 900, height: 900).page(kind, seed: 8)
        canvas.stroke(100, 80, 800, 83, ink: 150, width: 1)
        let found = try #require(evidence(canvas.blurred(0.7).scan(noise: 1, seed: 2)))
        #expect(found.spots.count { $0.length != nil } <= 12, "\(found.spots.filter { $0.length != nil })")
        #expect(!found.spots.contains { $0.length ?? 0 > 40 })
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
