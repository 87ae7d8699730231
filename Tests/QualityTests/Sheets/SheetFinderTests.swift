import PlatenModel
import Quality
import SyntheticPages
import TestSupport
import Testing

@Suite("Sheets on the bed")
struct SheetFinderTests {
    private static let resolution = 75.0
    private static let (width, height) = (638, 877)

    /// A bed with a slight fall-off, at 75 pixels an inch.
    private func bed(_ level: Float, fall: Float = 4) -> GreyCanvas {
        var canvas = GreyCanvas(width: Self.width, height: Self.height, paper: level)
        canvas.change { x, y, value in value - fall * Float(x) / Float(Self.width) + fall * Float(y) / Float(Self.height) }
        return canvas
    }

    /// A rectangle of one level, turned about its middle, millimetres from the bed's corner.
    private func lay(
        _ canvas: inout GreyCanvas, _ place: MeasuredPlace, turned degrees: Double = 0, _ level: (_ u: Double, _ v: Double) -> Float
    ) {
        let scale = Self.resolution / 25.4
        let (middleX, middleY) = ((place.left + place.width / 2) * scale, (place.top + place.height / 2) * scale)
        let (cosine, sine) = (cos(degrees), sin(degrees))
        canvas.change { x, y, value in
            let (dx, dy) = (Double(x) + 0.5 - middleX, Double(y) + 0.5 - middleY)
            let (u, v) = (dx * cosine + dy * sine, dy * cosine - dx * sine)
            let isInside = abs(u) <= place.width / 2 * scale && abs(v) <= place.height / 2 * scale
            return isInside ? level(u, v) : value
        }
    }

    private func cos(_ degrees: Double) -> Double { 1 - degrees * degrees * .pi * .pi / 64_800 }
    private func sin(_ degrees: Double) -> Double { degrees * .pi / 180 }

    private func sheets(_ canvas: GreyCanvas, noise: Double = 1.5, seed: UInt64 = 1) -> [MeasuredPlace] {
        let pixels = canvas.blurred(0.6).scanned(noise: noise, seed: seed)
        var meter = SheetMeter(
            form: ImageForm(width: canvas.width, samples: 1, depth: 8, horizontalResolution: Self.resolution, verticalResolution: Self.resolution))
        // However the rows are cut.
        let rows = 97
        for first in stride(from: 0, to: canvas.height, by: rows) {
            let count = min(rows, canvas.height - first)
            meter.take(pixels.span.bytes.extracting(first * canvas.width..<(first + count) * canvas.width), count: count)
        }
        return meter.finish()
    }

    private func isNear(_ found: MeasuredPlace, _ wanted: MeasuredPlace, within tolerance: Double = 1) -> Bool {
        [
            found.left - wanted.left, found.top - wanted.top, found.left + found.width - wanted.left - wanted.width,
            found.top + found.height - wanted.top - wanted.height,
        ].allSatisfy { abs($0) <= tolerance }
    }

    @Test("are found within a millimetre, dark on a light bed and light on a dark one", arguments: [(245, 120), (245, 236), (20, 235), (60, 30)])
    func one(bed level: Float, paper: Float) throws {
        let place = MeasuredPlace(left: 40, top: 60, width: 105, height: 148)
        var canvas = bed(level)
        lay(&canvas, place) { _, _ in paper }
        let found = sheets(canvas)
        try #require(found.count == 1, "\(found)")
        #expect(isNear(found[0], place))
    }

    @Test("are found one by one, turned by up to 8°, and told from the top down")
    func several() throws {
        var canvas = bed(245)
        let places = [
            MeasuredPlace(left: 20, top: 20, width: 90, height: 130), MeasuredPlace(left: 130, top: 30, width: 60, height: 90),
            MeasuredPlace(left: 60, top: 180, width: 100, height: 70),
        ]
        for (place, angle) in zip(places, [0.0, 8, -5]) {
            lay(&canvas, place, turned: angle) { u, v in 90 + Float((u + v).truncatingRemainder(dividingBy: 60)) }
        }
        let found = sheets(canvas)
        try #require(found.count == 3, "\(found)")
        #expect(isNear(found[0], places[1], within: 9) || isNear(found[0], places[0], within: 1))
        #expect(isNear(found[2], places[2], within: 7))
    }

    @Test("go on to the frame where they reach beyond it")
    func beyond() throws {
        var canvas = bed(30)
        lay(&canvas, MeasuredPlace(left: -20, top: 50, width: 120, height: 100)) { _, _ in 230 }
        let found = sheets(canvas)
        try #require(found.count == 1, "\(found)")
        #expect(found[0].left == 0 && abs(found[0].width - 100) <= 1)
    }

    @Test("are never what is printed on paper that cannot be told from the lid", arguments: PageKind.allCases)
    func contentOnly(kind: PageKind) {
        guard kind != .darkPaper, kind != .photograph else { return }
        // The whole glass is paper.
        let page = PageDrawing(width: Self.width, height: Self.height).page(kind, seed: 3)
        let found = sheets(page)
        #expect(found.isEmpty, "\(kind): \(found)")
    }

    @Test("are not told where something lies beside them that is none")
    func beside() {
        var canvas = bed(245)
        lay(&canvas, MeasuredPlace(left: 40, top: 40, width: 60, height: 80)) { _, _ in 120 }
        for line in 0..<12 { canvas.stroke(330, 450 + Float(line) * 9, 600, 450 + Float(line) * 9, ink: 60, width: 2) }
        #expect(sheets(canvas).isEmpty)
        // A speck of dust is nothing.
        var dusty = bed(245)
        lay(&dusty, MeasuredPlace(left: 40, top: 40, width: 60, height: 80)) { _, _ in 120 }
        dusty.fill(500..<503, 700..<703, with: 100)
        #expect(sheets(dusty).count == 1)
    }

    @Test("are none on an empty bed, on one that cannot be told, and on images of any size")
    func none() {
        #expect(sheets(bed(245)).isEmpty)
        var covered = bed(245)
        lay(&covered, MeasuredPlace(left: 0, top: 0, width: 214, height: 292)) { u, v in Float(100 + Int(abs(u) + abs(v)) % 100) }
        #expect(sheets(covered).isEmpty)
        for (width, height) in [(1, 1), (1, 5000), (5000, 1), (64, 64)] {
            var meter = SheetMeter(form: ImageForm(width: width, samples: 1, depth: 8, horizontalResolution: 75, verticalResolution: 75))
            let bytes = [UInt8](repeating: 77, count: width * height)
            meter.take(bytes.span.bytes, count: height)
            #expect(meter.finish().isEmpty)
        }
    }
}
