import Acceptance
import Glibc
import PlatenModel
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Streaks, lines, light, fringes, screens and gutters whose strength and place are known.
extension Trials {
    private static let ruled: [PageKind] = [.text, .table, .form, .twoColumns, .blank]
    private static let printed: [PageKind] = [.text, .smallType, .twoColumns, .largeType]

    mutating func structure(_ seed: UInt64) {
        var random = SeededNumbers(seed: seed &* 17 &+ 3)
        narrowStreaks(seed, &random)
        longLines(seed, &random)
        light(seed, &random)
        fringes(seed, &random)
        bands(seed, &random)
        screens(seed, &random)
        plainText(seed)
        gutter(seed, &random)
        sheet(seed, &random)
    }

    private mutating func narrowStreaks(_ seed: UInt64, _ random: inout SeededNumbers) {
        for kind in Self.ruled {
            let page = draw(kind, seed).blurred(0.7).scan(noise: 2, seed: seed)
            // One and a half standard deviations of the noise and more, of 235 codes of paper.
            let (width, codes) = (1 + Int(random.number(0...2.99)), random.number(3...16))
            let x = Int(random.number(30...1200))
            var streaked = page
            streaked.addStreak(x: x, width: width, contrast: (random.number(-1...1) < 0 ? -1 : 1) * codes / 235)
            let found = measure(streaked)[.streaks]
            let isNear = found?.places.contains { abs($0.left + $0.width / 2 - (Double(x) + Double(width) / 2) / 300 * 25.4) < 1 } ?? false
            note(
                "streaks of 1 to 3 pixels and 3 to 16 codes, and where", .atLeast(0.95), isNear, "\(kind.rawValue) \(seed) x \(x), \(width), \(codes)"
            )
            note(
                "pages without streaks said to have some", .atMost(0.01), measure(page)[.streaks]?.places.isEmpty == false, "\(kind.rawValue) \(seed)"
            )
        }
    }

    private mutating func longLines(_ seed: UInt64, _ random: inout SeededNumbers) {
        let first = Int(random.number(20...100))
        var own = SeededNumbers(seed: seed &* 19 &+ 7)
        for (index, kind) in Self.ruled.enumerated() {
            // The first on a page of full size.
            let x = index == 0 ? first : Int(own.number(20...100))
            let canvas = index == 0 ? draw(kind, seed) : small(kind, seed, index, width: 720, height: 1000)
            let label = "\(kind.rawValue) \(seed) x \(x)"
            if index < 3 {
                var dead = canvas.blurred(0.7).scan(noise: 2, seed: seed)
                dead.addStreak(x: x, width: 1 + (Int(seed % 2) + index) % 2, contrast: -1)
                note("black lines over the whole length", .atLeast(0.98), action(measure(dead), .lines) != nil, label)
            }
            var ruled = canvas
            ruled.stroke(Float(x), 60, Float(x), Float(ruled.height - 60), ink: 30, width: 3)
            let quality = measure(ruled.blurred(0.7).scan(noise: 2, seed: seed))
            note("ruled lines that end before the page told as such", .atMost(0.01), action(quality, .lines) != nil, label)
        }
    }

    /// A lamp that grows brighter or dimmer while a page is scanned.
    private mutating func light(_ seed: UInt64, _ random: inout SeededNumbers) {
        for change in [0.0, 0.005, 0.02, 0.06] {
            var canvas = draw(.text, seed)
            let height = Float(canvas.height)
            canvas.change { _, y, value in value * (1 - Float(change) * Float(y) / height) }
            let found = measure(canvas.blurred(0.7).scan(noise: 2, seed: seed))[.illuminationSlope]?.result.value
            let isNear = found.map { abs($0 - change) <= 0.006 } ?? false
            note("light that changes over a page, within 0.6 % of it", .atLeast(0.95), isNear, "\(seed): \(change) was \(found ?? -1)")
        }
    }

    private mutating func fringes(_ seed: UInt64, _ random: inout SeededNumbers) {
        let page = draw(.text, seed).blurred(0.7).scan(noise: 2, seed: seed)
        let (red, blue) = (random.number(-0.8...0.8), random.number(-0.8...0.8))
        let across = seed % 2 == 0
        let bytes = across ? page.colour(redX: Float(red), blueX: Float(blue)) : page.colour(redY: Float(red), blueY: Float(blue))
        let quality = measure(bytes, width: page.width, height: page.height, samples: 3, depth: 8)
        let found = quality[across ? .misregistrationX : .misregistrationY]?.result.value
        let wanted = max(abs(red), abs(blue))
        note(
            "colour fringes within 0.05 pixels", .atLeast(0.95), found.map { abs($0 - wanted) <= 0.05 } ?? false,
            "\(seed) \(across ? "across" : "along"): \(wanted) was \(found ?? -1)")
        colouredInk(page, SIMD2(1 / 3, 3 / 4), "text \(seed)")
        var own = SeededNumbers(seed: seed &* 23 &+ 11)
        for (index, kind) in Self.printed.enumerated() {
            let page = small(kind, seed, 20 + index, width: 620, height: 877).blurred(0.7).scan(noise: 2, seed: seed)
            colouredInk(page, SIMD2(own.number(0.25...0.9), own.number(0.25...0.9)), "\(kind.rawValue) \(seed) + \(index)")
        }
    }

    /// Ink of one colour on white paper: what its channels have of an edge differs, its places do not.
    ///
    /// - Parameter shares: what red and green have of the edges of blue.
    private mutating func colouredInk(_ page: ScannedPage, _ shares: SIMD2<Double>, _ label: String) {
        var coloured = page.colour()
        for index in page.pixels.indices {
            for sample in 0..<2 {
                let code = 235 + (Double(page.pixels[index]) - 235) * shares[sample]
                coloured[index * 3 + sample] = UInt8(min(255, max(0, code.rounded(.down))))
            }
        }
        let plain = measure(coloured, width: page.width, height: page.height, samples: 3, depth: 8)
        let said = [plain[.misregistrationX]?.result.value ?? 0, plain[.misregistrationY]?.result.value ?? 0].max() ?? 0
        note("coloured ink said to have fringes of 0.33 pixels", .atMost(0.01), said > 0.33, "\(label), \(shares): \(said)")
    }

    /// Light that flickers while a page is scanned.
    private mutating func bands(_ seed: UInt64, _ random: inout SeededNumbers) {
        for kind in Self.ruled {
            let (codes, period, phase) = (random.number(1...4), random.number(2.5...40), random.number(0...6))
            var canvas = draw(kind, seed).blurred(0.7)
            canvas.change { _, y, value in value * Float(1 + codes / 235 * sin(2 * .pi * Double(y) / period + phase)) }
            let found = measure(canvas.scan(noise: 2, seed: seed))[.banding]?.result.value
            note(
                "bands of 1 to 4 codes within a quarter of it", .atLeast(0.95), found.map { abs($0 - codes) <= max(0.25, codes / 4) } ?? false,
                "\(kind.rawValue) \(seed): \(codes) codes every \(period) rows was \(found ?? -1)")
        }
    }

    private mutating func screens(_ seed: UInt64, _ random: inout SeededNumbers) {
        let lines = [133.0, 150, 175][Int(seed % 3)]
        // Waves of 8 to 50 pixels: the difference of the frequencies of screen and pixels.
        let wave = random.number(10...40)
        let resolution = lines / (1 - 1 / wave)
        let angle = random.number(3...6)
        let period = resolution / lines
        let (c, s) = (cos(angle * .pi / 180), sin(angle * .pi / 180))
        // The wave of the beat itself, which the angle shortens.
        let beat = 1 / ((c / period - 1) * (c / period - 1) + (s / period) * (s / period)).squareRoot()
        guard (8...50).contains(beat) else { return }
        let canvas = GreyCanvas.printed(lines: lines, angle: angle, resolution: resolution)
        let quality = measure(canvas.blurred(0.3).scan(noise: 2, seed: seed, resolution: resolution))
        note(
            "screens that beat with the pixels", .atLeast(0.9), (quality[.moire]?.result.value ?? 0) > 2,
            "\(seed): \(lines) lines at \(resolution) ppi, \(angle)°: \(quality[.moire]?.result.value ?? -1)")
    }

    /// Lines of type are waves, too.
    private mutating func plainText(_ seed: UInt64) {
        for (index, kind) in ([.text] + Self.printed).enumerated() {
            let canvas = index == 0 ? draw(kind, seed) : small(kind, seed, 40 + index, width: 720, height: 1000)
            let found = measure(canvas.blurred(0.7).scan(noise: 2, seed: seed))[.moire]?.result.value ?? 0
            note("text said to have moiré", .atMost(0.01), found > 2, "\(kind.rawValue) \(seed) + \(index): \(found)")
        }
    }

    private mutating func gutter(_ seed: UInt64, _ random: inout SeededNumbers) {
        let depth = seed % 4 == 0 ? 0 : random.number(0...110)
        let middle = random.number(720...880)
        let drawing = PageDrawing(width: 800, height: 1100)
        var both = drawing.page(.text, seed: seed).beside(drawing.page(.text, seed: seed + 1))
        both.shade(gutterAt: middle, breadth: 30, share: depth / 235)
        let found = measure(both.blurred(0.7).scan(noise: 2, seed: seed, resolution: 100))[.gutterShadow]?.result.value
        // Two of L* are about five codes.
        note(
            "shadows of gutters within 5 codes or an eighth", .atLeast(0.95), found.map { abs($0 - depth) <= max(5, depth / 8) } ?? false,
            "\(seed): \(depth) was \(found ?? -1)")
    }

    /// A sheet on a dark bed: its angle and size.
    private mutating func sheet(_ seed: UInt64, _ random: inout SeededNumbers) {
        let drawn = draw(.smallType, seed)
        let angle = random.number(-4...4)
        let page = drawn.laid(onBed: 28, width: 1500, height: 2000, left: 130, top: 123).turned(angle, bed: 28)
        let quality = measure(page.blurred(0.7).scan(noise: 2, seed: seed))
        let skew = quality[.edgeSkew]?.result.value
        note(
            "angle of a sheet on a dark bed within 0.02°", .atLeast(0.95), skew.map { abs($0 - angle) <= 0.02 } ?? false,
            "\(seed): \(angle) was \(skew ?? -99)")
        let (width, height) = (quality[.sheetWidth]?.result.value ?? 0, quality[.sheetHeight]?.result.value ?? 0)
        let isNear = abs(width - 1240 / 300 * 25.4) <= 0.3 && abs(height - 1754 / 300 * 25.4) <= 0.3
        note("size of a sheet on a dark bed within 0.3 mm", .atLeast(0.95), isNear, "\(seed): \(width) × \(height) mm")
    }
}
