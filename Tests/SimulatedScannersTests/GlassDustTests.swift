import Foundation
import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("Dirt on the simulated glass")
struct GlassDustTests {
    /// A patch of grey on the glass, from 10 mm on, 20 mm wide and high, with dirt over it.
    private func scan(_ lines: String..., grey: UInt8) throws -> NetpbmImage {
        let world = try SimulatedWorld("dust")
        try world.scratch.write(
            (["document = page.png", "document-x = 10", "document-y = 10"] + lines).joined(separator: "\n") + "\n",
            to: "scanners/flatbed/scanner.conf")
        var document = TestImage(width: 236, height: 236, channels: 1)
        document.samples = [UInt8](repeating: grey, count: document.samples.count)
        try document.writePNG(world.path("page.png"), resolution: 300)
        return try world.scan(["--resolution", "300", "--mode", "Gray", "-x", "40", "-y", "40"])
    }

    /// At a place in millimetres.
    private func code(_ image: NetpbmImage, _ x: Double, _ y: Double) -> Int { image.sample(Int(x / 25.4 * 300), Int(y / 25.4 * 300)) }

    @Test("is dark on paper and light on black where it has a tone of its own, and only dark without one")
    func tone() throws {
        let grey = "dust = 20 20 0.8 50 60"
        #expect(abs(code(try scan(grey, grey: 240), 20, 20) - (240 + 153) / 2) <= 1)
        #expect(abs(code(try scan(grey, grey: 20), 20, 20) - (20 + 153) / 2) <= 1)
        let black = "dust = 20 20 0.8 50"
        #expect(code(try scan(black, grey: 240), 20, 20) == 120)
        #expect(code(try scan(black, grey: 20), 20, 20) == 10)
        #expect(code(try scan(black, grey: 240), 21, 20) == 240)
    }

    @Test("is a hair: a piece of a circle as long and as wide as it is told to be")
    func fibre() throws {
        // A quarter of a circle about (20, 24), from its top to its right end.
        let image = try scan("fibre = 20 20 6.283 0 90 0.25 80", "fibre = 12 12 3 0 0 0.25 50 100", grey: 200)
        for angle in [5.0, 30, 45, 60, 85] {
            let (x, y) = (20 + 4 * sin(angle * .pi / 180), 24 - 4 * cos(angle * .pi / 180))
            #expect(code(image, x, y) == 40, "\(angle)")
        }
        #expect(code(image, 20, 24) == 200 && code(image, 16, 24) == 200 && code(image, 20, 28) == 200)
        // The other is lighter than the page.
        #expect(code(image, 13.5, 12) == 228 && code(image, 15.5, 12) == 200)
        let dark = (0..<image.height).reduce(0) { sum, y in sum + (0..<image.width).count { image.sample($0, y) < 120 } }
        // Its area, a hundredth of a millimetre along it and its round ends.
        #expect(abs(Double(dark) * pow(25.4 / 300, 2) - 6.283 * 0.25) < 0.2)
    }

    @Test(
        "is refused with what it has to be",
        arguments: ["dust = 1 2 3", "dust = 1 2 0.3 40 101", "fibre = 1 2 3 4 5 6", "fibre = 1 2 3 4 5 0.1 50 x"])
    func wrong(line: String) throws {
        let world = try SimulatedWorld("dust")
        try world.configure("flatbed", line)
        let result = try world.scanimage(["-L"])
        #expect("\(result.text)\(result.errors)".contains("[TONE]"), "\(result.text)\(result.errors)")
    }
}
