import PlatenModel
import Quality
import SyntheticPages
import TestSupport
import Testing

@Suite("Exposure")
struct ExposureTests {
    private static let (width, height) = (400, 500)

    /// Codes from 30 to 220, none of which is at an end.
    private static func pixels(_ seed: UInt64) -> [UInt8] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<width * height).map { _ in UInt8(30 + numbers.next() % 191) }
    }

    @Test("counts clipped pixels exactly, of the worst channel", arguments: [UInt64(1), 2, 3])
    func clipping(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        var colour = [UInt8](repeating: 0, count: Self.width * Self.height * 3)
        let pixels = Self.pixels(seed)
        for index in pixels.indices { for channel in 0..<3 { colour[index * 3 + channel] = pixels[index] } }
        var (light, dark) = ([0, 0, 0], [0, 0, 0])
        for index in pixels.indices {
            let channel = Int(numbers.next() % 3)
            switch numbers.next() % 50 {
            case 0:
                colour[index * 3 + channel] = numbers.next() % 2 == 0 ? 255 : 254
                light[channel] += 1
            case 1:
                colour[index * 3 + channel] = numbers.next() % 2 == 0 ? 0 : 1
                dark[channel] += 1
            default: break
            }
        }
        let quality = Measured.quality(colour, width: Self.width, height: Self.height, samples: 3)
        let count = Double(pixels.count)
        #expect(Measured.value(.clippedHighlights, quality) == Double(light.max() ?? 0) / count)
        #expect(Measured.value(.clippedShadows, quality) == Double(dark.max() ?? 0) / count)
    }

    @Test("tells paper, ink and contrast of a page, and the cast of its paper")
    func paper() {
        let page = Measured.page(.text)
        let quality = Measured.quality(page)
        #expect(abs((Measured.value(.paperWhite, quality) ?? 0) - 235) <= 1)
        #expect((35...60).contains(Measured.value(.inkBlack, quality) ?? 0))
        var yellow = page.colour()
        for index in page.pixels.indices { yellow[index * 3 + 2] = UInt8(Int(yellow[index * 3 + 2]) * 9 / 10) }
        let cast = Measured.value(.paperCast, Measured.quality(yellow, width: page.width, height: page.height, samples: 3)) ?? 0
        #expect(abs(cast - 23.5) <= 2)
    }

    @Test("finds 8 bits that were stretched, and none in those that were not")
    func stretched() {
        let pixels = Self.pixels(5)
        let stretched = pixels.map { UInt8(min(255, Double($0) * 1.15)) }
        #expect(Measured.value(.emptyCodes, Measured.quality(pixels, width: Self.width, height: Self.height)) == 0)
        #expect((Measured.value(.emptyCodes, Measured.quality(stretched, width: Self.width, height: Self.height)) ?? 0) > 0.1)
    }

    @Test("finds 16 bits that are 8, and none in those that are not")
    func padded() {
        var numbers = SeededNumbers(seed: 9)
        var real: [UInt8] = []
        var shifted: [UInt8] = []
        for _ in 0..<Self.width * Self.height {
            let sample = UInt16(truncatingIfNeeded: numbers.next())
            real += [UInt8(truncatingIfNeeded: sample), UInt8(sample >> 8)]
            shifted += [0, UInt8(sample >> 8)]
        }
        #expect((Measured.value(.paddedDepth, Measured.quality(real, width: Self.width, height: Self.height, depth: 16)) ?? 1) < 0.05)
        #expect(Measured.value(.paddedDepth, Measured.quality(shifted, width: Self.width, height: Self.height, depth: 16)) == 1)
    }

    @Test("tells noise within 15 % or a tenth of a code, on text as on blank paper", arguments: [0.5, 1, 2, 4], [PageKind.text, .blank, .stained])
    func noise(noise: Double, kind: PageKind) {
        let found = Measured.value(.noise, Measured.quality(Measured.page(kind, noise: noise))) ?? 0
        #expect(abs(found - noise) <= max(0.15 * noise, 0.1), "\(found)")
    }

    @Test("sees light that falls off over a page, and not what is printed on it")
    func slope() {
        for kind in [PageKind.text, .twoColumns] {
            let page = PageDrawing(width: 1240, height: 1754).page(kind, seed: 3)
            var falling = page
            falling.change { x, _, value in value * (1 - 0.06 * Float(x) / 1240) }
            let even = Measured.value(.illuminationSlope, Measured.quality(page.blurred(0.7).scan(noise: 2, seed: 1))) ?? 1
            let found = Measured.value(.illuminationSlope, Measured.quality(falling.blurred(0.7).scan(noise: 2, seed: 1))) ?? 0
            #expect(even < 0.01, "\(kind)")
            #expect(abs(found - 0.06) < 0.012, "\(kind): \(found)")
        }
    }
}
