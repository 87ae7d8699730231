import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("Every mode and depth arrives through scanimage")
struct ModeTests {
    @Test("The option list is that of a flatbed")
    func options() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "serial = A17")
        let text = try world.scanimage(["-d", "platensim:flatbed", "-A"]).text
        for line in [
            "--mode Color|Gray|Lineart [Color]", "--source Flatbed|Transparency Unit [Flatbed]", "--depth 8|16bit [8]",
            "--resolution 75|100|150|200|300|600|1200|2400dpi [150]", "-x 0..216mm (in steps of 0.0625) [216]",
            "-y 0..300mm (in steps of 0.0625) [300]", "--threshold auto|0..100% (in steps of 0.5) [inactive]", "--gamma-table 0..255,... [inactive]",
            "--calibrate [advanced]", "--scan[=(yes|no)] [no] [hardware]", "--serial-number <string> [A17] [hardware]",
        ] { #expect(text.contains(line), "\(line) is not in\n\(text)") }
    }

    @Test(
        "The image has the size and depth that were asked for",
        arguments: [("Color", 8, 3), ("Color", 16, 3), ("Gray", 8, 1), ("Gray", 16, 1), ("Lineart", 1, 1)])
    func mode(_ mode: String, _ depth: Int, _ channels: Int) throws {
        let world = try SimulatedWorld("mode")
        try world.configure()
        let arguments = ["--resolution", "100", "-x", "101.6", "-y", "50.8", "--mode", mode] + (depth == 1 ? [] : ["--depth", "\(depth)"])
        let image = try world.scan(arguments)
        #expect((image.width, image.height, image.channels, image.depth) == (400, 200, channels, depth))
        #expect(image.bytes.count == 200 * (depth == 1 ? 50 : 400 * channels * depth / 8))
    }

    @Test("The modes show the same page: dark ink, light paper, 1 for black in lineart")
    func agreement() throws {
        let world = try SimulatedWorld()
        try world.configure()
        func scan(_ options: String...) throws -> NetpbmImage {
            try world.scan(["--resolution", "75", "-x", "150", "-y", "60", "--mode"] + options)
        }
        let (colour, grey, deep, lineart) = (try scan("Color"), try scan("Gray"), try scan("Gray", "--depth", "16"), try scan("Lineart"))
        var black = 0
        for y in 0..<grey.height {
            for x in 0..<grey.width {
                let luma = (77 * colour.sample(x, y, 0) + 150 * colour.sample(x, y, 1) + 29 * colour.sample(x, y, 2)) >> 8
                #expect(abs(grey.sample(x, y) - luma) <= 1)
                #expect(grey.sample(x, y) == (deep.sample(x, y) * 255 + 32_895) >> 16)
                #expect(lineart.sample(x, y) == (grey.sample(x, y) < 128 ? 1 : 0))
                black += lineart.sample(x, y)
            }
        }
        #expect(black > 500 && black < grey.width * grey.height / 4)
    }

    @Test("An area is cut out of the whole at the same pixels")
    func area() throws {
        let world = try SimulatedWorld()
        try world.configure()
        let whole = try world.scan(["--resolution", "100", "--mode", "Gray", "-y", "60"])
        // 25.4 mm are 100 pixels.
        let part = try world.scan(["--resolution", "100", "--mode", "Gray", "-l", "25.4", "-t", "12.7", "-x", "50.8", "-y", "25.4"])
        #expect((part.width, part.height) == (200, 100))
        for y in 0..<part.height {
            for x in 0..<part.width where part.sample(x, y) != whole.sample(x + 100, y + 50) { Issue.record("pixel \(x), \(y) differs") }
        }
    }

    @Test("Seen through, the bed is smaller and the empty part bright")
    func transparency() throws {
        let world = try SimulatedWorld()
        try world.configure("flatbed", "page = none")
        let image = try world.scan(["--source", "Transparency Unit", "--resolution", "75", "--mode", "Gray"])
        #expect((image.width, image.height) == (600, 750))
        #expect(Set(image.bytes) == [255])
        #expect(Set(try world.scan(["--resolution", "75", "--mode", "Gray"]).bytes) == [242])
        try world.put("lid-open")
        #expect(Set(try world.scan(["--resolution", "75", "--mode", "Gray"]).bytes) == [12])
    }

    @Test("Padding and short reads change nothing of the image")
    func delivery() throws {
        let world = try SimulatedWorld()
        try world.configure("plain")
        try world.configure("odd", "line-padding = 5", "read-limit = 7")
        for mode in ["Color", "Lineart"] {
            let plain = try world.scan(["--resolution", "75", "--mode", mode, "-x", "40", "-y", "20"], from: "plain")
            let scanner = try OpenWorld.scanner("odd", in: world)
            try scanner.set(.mode, .text(mode))
            try scanner.set(.resolution, .words([75]))
            try scanner.set(.right, .words([40 << 16]))
            try scanner.set(.bottom, .words([20 << 16]))
            let page = try scanner.page()
            let (line, content) = (page.parameters.bytesPerLine, plain.bytes.count / plain.height)
            #expect(line == content + 5)
            #expect((0..<plain.height).flatMap { page.bytes[$0 * line..<$0 * line + content] } == plain.bytes)
            #expect(page.longestRead == 7)
        }
    }
}
