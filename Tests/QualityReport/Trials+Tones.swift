import Acceptance
import PlatenModel
import Quality
import ReportSupport
import SyntheticPages
import TestSupport

/// Exposure, depth, noise and sharpness where the truth is known to the digit.
extension Trials {
    /// Kinds of which the content is text, a picture, and a print in dots.
    private static let noisy: [PageKind] = [.text, .smallType, .table, .photograph]
    private static let lettered: [PageKind] = [.text, .largeType, .twoColumns, .table]
    /// Of which a third of a page has lines enough, and a small page paper and ink.
    private static let typed: [PageKind] = [.text, .smallType, .twoColumns, .table]

    mutating func tones(_ seed: UInt64) {
        var random = SeededNumbers(seed: seed &* 13 &+ 5)
        exposure(seed, &random)
        noise(seed, &random)
        sharpness(seed, &random)
        for index in 0..<4 { localBlur(seed, index) }
    }

    func draw(_ kind: PageKind, _ seed: UInt64, ink: Float = 40) -> GreyCanvas {
        var drawing = PageDrawing(width: 1240, height: 1754)
        drawing.ink = ink
        return drawing.page(kind, seed: seed)
    }

    /// One of many smaller pages of a seed, each with a content of its own: what can be told of a part of a page costs less there.
    func small(_ kind: PageKind, _ seed: UInt64, _ index: Int, width: Int = 480, height: Int = 640) -> GreyCanvas {
        PageDrawing(width: width, height: height).page(kind, seed: seed &* 101 &+ UInt64(index) &+ 1)
    }

    /// Counting is cheap: on many small pages. Depth is judged on a fifth of them.
    private mutating func exposure(_ seed: UInt64, _ random: inout SeededNumbers) {
        for index in 0..<50 {
            let kind = Self.typed[index % Self.typed.count]
            var page = small(kind, seed, index).blurred(0.7).scan(noise: 2, seed: seed &+ UInt64(index))
            let share = random.number(0...0.01)
            var numbers = SeededNumbers(seed: seed &* 50 &+ UInt64(index))
            for index in page.pixels.indices where numbers.number(0...1) < share {
                page.pixels[index] = numbers.next() % 2 == 0 ? 255 : 0
            }
            let quality = measure(page)
            let count = Double(page.pixels.count)
            let light = Double(page.pixels.count { $0 >= 254 }) / count
            let dark = Double(page.pixels.count { $0 <= 1 }) / count
            let isExact = quality[.clippedHighlights]?.result.value == light && quality[.clippedShadows]?.result.value == dark
            let label = "\(kind.rawValue) \(seed) + \(index)"
            note("shares of clipped pixels equal to the digit", .atLeast(0.999), isExact, "\(label): \(light), \(dark)")
            if index.isMultiple(of: 5) { depth(page, quality, &numbers, label) }
        }
    }

    private mutating func depth(_ page: ScannedPage, _ quality: ImageQuality, _ numbers: inout SeededNumbers, _ label: String) {
        let stretched = measure(page.mapped { UInt8(min(255, (Double($0) * 1.3).rounded())) })
        note("8 bits that were stretched by 1.3", .atLeast(0.98), action(stretched, .emptyCodes) != nil, label)
        note("8 bits that were not", .atMost(0.005), action(quality, .emptyCodes) != nil, label)

        func deep(_ low: (UInt8) -> UInt8) -> ImageQuality {
            var bytes = [UInt8]()
            bytes.reserveCapacity(page.pixels.count * 2)
            for pixel in page.pixels {
                bytes.append(low(pixel))
                bytes.append(pixel)
            }
            return measure(bytes, width: page.width, height: page.height, samples: 1, depth: 16)
        }
        note("16 bits that are 8", .atLeast(0.98), action(deep { $0 }, .paddedDepth) != nil, label)
        note("16 bits that are", .atMost(0.005), action(deep { _ in UInt8(truncatingIfNeeded: numbers.next()) }, .paddedDepth) != nil, label)
    }

    private mutating func noise(_ seed: UInt64, _ random: inout SeededNumbers) {
        for kind in Self.noisy {
            let wanted = random.number(0.5...6)
            let canvas = draw(kind, seed).blurred(0.7)
            let found = measure(canvas.scan(noise: wanted, seed: seed))[.noise]?.result.value
            // Rounding to whole codes adds a twelfth to the variance.
            let truth = (wanted * wanted + 1.0 / 12).squareRoot()
            let isNear = found.map { abs($0 - truth) <= max(0.1, 0.15 * truth) } ?? false
            note("noise within 15 % or 0.1 codes", .atLeast(0.95), isNear, "\(kind.rawValue) \(seed): \(truth) was \(found ?? -1)")
            // What pictures do by themselves looks like noise.
            guard kind != .photograph else { continue }
            let clean = measure(canvas.scan(noise: 0, seed: seed))
            note("pages without noise told as too clean", .atLeast(0.98), action(clean, .noise) != nil, "\(kind.rawValue) \(seed)")
        }
    }

    private mutating func sharpness(_ seed: UInt64, _ random: inout SeededNumbers) {
        for kind in Self.lettered {
            let ink = Float([40, 120, 190][Int(seed % 3)])
            let canvas = draw(kind, seed, ink: ink)
            let label = "\(kind.rawValue) \(seed) ink \(ink)"
            let blurs = [0.5, 0.7, 1, 1.5, 2]
            let widths = blurs.map { measure(canvas.blurred($0).scan(noise: 2, seed: seed))[.edgeWidth]?.result.value }
            let known = widths.compactMap(\.self)
            guard known.count == blurs.count else { continue }
            note("edges that grow with every step of blur", .atLeast(0.98), zip(known, known.dropFirst()).allSatisfy(<), "\(label): \(known)")
            let limit = limits[.edgeWidth]?.warnAbove ?? 2.4
            note("a blur of 2 pixels told", .atLeast(0.98), known[4] > limit, "\(label): \(known[4])")
            note("a blur of up to 0.7 pixels told", .atMost(0.005), known[0] > limit || known[1] > limit, "\(label): \(known)")
            let again = (1...4).compactMap { measure(canvas.blurred(0.7).scan(noise: 2, seed: seed + $0))[.edgeWidth]?.result.value }
            let mean = again.reduce(0, +) / Double(max(1, again.count))
            let spread = (again.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(max(1, again.count - 1))).squareRoot()
            note("edge widths that repeat within 2 %", .atLeast(0.95), again.count == 4 && spread <= 0.02 * mean, "\(label): \(again)")
        }
        let limit = limits[.edgeWidth]?.warnAbove ?? 2.4
        for index in 0..<8 {
            let kind = Self.lettered[index % Self.lettered.count]
            let canvas = small(kind, seed, 100 + index, width: 620, height: 877)
            let known = [0.5, 0.7].compactMap { measure(canvas.blurred($0).scan(noise: 2, seed: seed))[.edgeWidth]?.result.value }
            guard known.count == 2 else { continue }
            note("a blur of up to 0.7 pixels told", .atMost(0.005), known.contains { $0 > limit }, "\(kind.rawValue) \(seed) + \(index): \(known)")
        }
    }

    /// One third of the page is out of focus, across or along.
    private mutating func localBlur(_ seed: UInt64, _ index: Int) {
        let kind = Self.typed[index]
        let canvas = draw(kind, seed)
        let (sharp, soft) = (canvas.blurred(0.7), canvas.blurred(2))
        let third = (Int(seed % 3) + index) % 3
        let isUpright = (Int(seed % 2) + index / 2) % 2 == 0
        var page = sharp
        page.change { x, y, value in
            let place = isUpright ? x * 3 / canvas.width : y * 3 / canvas.height
            return place == third ? soft.pixels[y * canvas.width + x] : value
        }
        let found = measure(page.scan(noise: 2, seed: seed))[.localEdgeWidth]
        let length = Double(isUpright ? canvas.width : canvas.height) / 300 * 25.4
        let place = found?.places.first.map { isUpright ? $0.left + $0.width / 2 : $0.top + $0.height / 2 }
        let isRight = place.map { Int($0 / length * 3) == third } ?? false
        let limit = limits[.localEdgeWidth]?.warnAbove ?? 1.35
        note(
            "a third of a page out of focus, and which", .atLeast(0.95), isRight && (found?.result.value ?? 0) > limit,
            "\(kind.rawValue) \(seed) \(isUpright ? "across" : "along") \(third): \(found?.result.value ?? -1)")
    }
}
