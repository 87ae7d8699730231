import PlatenModel
import Sane
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Choosing mode, depth and resolution")
struct ModeResolutionTests {
    private let dpi = ScannerOption.list("resolution", [75, 300, 600], unit: .dotsPerInch)

    @Test("Lineart is one bit of grey where the driver has no mode for it")
    func lineartByDepth() throws {
        let scanner = FakeScanner([.text("mode", ["Gray", "Color"]), .list("depth", [1, 8, 16]), dpi])
        scanner.announced.depth = 1
        _ = try scanner.prepare(.make(mode: .lineart, depth: 1))
        #expect(scanner.settings == ["mode=Gray", "depth=1", "resolution=300"])
    }

    @Test("Lineart is refused where neither mode nor depth has it; dots that imitate greys are not lineart")
    func noLineart() throws {
        let scanner = FakeScanner([.text("mode", ["Gray", "Halftone"]), .list("depth", [8, 16]), dpi])
        #expect(scanner.refusal(of: .make(mode: .lineart, depth: 1))?.parameters["allowed"] == "Gray, Halftone")
    }

    @Test("A depth option left active in a lineart mode is not touched")
    func lineartDepth() throws {
        let scanner = FakeScanner([.text("mode", ["Lineart", "Gray"]), .list("depth", [8, 16]), dpi])
        scanner.announced.depth = 1
        _ = try scanner.prepare(.make(mode: .lineart, depth: 1))
        #expect(scanner.settings == ["mode=Lineart", "resolution=300"])
    }

    @Test("A mode that names its bits needs no depth option")
    func impliedDepth() throws {
        let scanner = FakeScanner([.text("mode", ["24-bit Color", "48-bit Color"]), dpi])
        scanner.announced = SaneParameters(format: .colour, isLastFrame: true, bytesPerLine: 48, pixelsPerLine: 8, lines: 4, depth: 16)
        _ = try scanner.prepare(.make(mode: .colour, depth: 16))
        #expect(scanner.settings.first == "mode=48-bit Color")
    }

    @Test("A depth that nothing sets and the frames do not have is missing")
    func missingDepth() throws {
        let scanner = FakeScanner([.text("mode", ["Gray"]), dpi])
        let problem = try #require(scanner.refusal(of: .make(depth: 16)))
        #expect(problem.code == .optionMissing && problem.parameters["quantity"] == "depth")
        #expect(throws: Never.self) { try scanner.prepare(.make(depth: 16, nearest: [.depth])) }
    }

    @Test("A depth that is not offered is refused, or the nearest is taken where the profile says so")
    func nearestDepth() throws {
        let scanner = FakeScanner([.text("mode", ["Gray"]), .list("depth", [8]), dpi])
        #expect(scanner.refusal(of: .make(depth: 16))?.sentence == "fake-1 cannot set depth to 16.")
        let prepared = try scanner.prepare(.make(depth: 16, nearest: [.depth]))
        #expect(prepared.settings.options.contains(AppliedOption(name: "depth", requested: .number(16), effective: .number(8))))
    }

    @Test("A scanner without a mode option is judged by its frames")
    func noMode() throws {
        let scanner = FakeScanner([dpi])
        #expect(throws: Never.self) { try scanner.prepare(.make(mode: .grey)) }
        let problem = try #require(scanner.refusal(of: .make(mode: .colour)))
        #expect(problem.code == .optionMissing && problem.parameters["quantity"] == "mode")
    }

    @Test("A mode that announces other frames than it says is refused")
    func lyingMode() throws {
        let scanner = FakeScanner([.text("mode", ["Color", "Gray"]), dpi])
        #expect(scanner.refusal(of: .make(mode: .colour))?.parameters["option"] == "mode")
    }

    @Test("Three passes are colour")
    func threePass() throws {
        let scanner = FakeScanner([.text("mode", ["Color"]), dpi])
        scanner.announced.format = .green
        #expect(try scanner.prepare(.make(mode: .colour)).settings.estimate.samples == 3)
    }

    @Test("Frames that cannot be kept are refused before anything moves")
    func unsupported() throws {
        let scanner = FakeScanner([.text("mode", ["Gray"]), dpi])
        scanner.announced.format = .unknown(11)
        #expect(scanner.refusal(of: .make())?.sentence == "fake-1 sends images in a form that is not kept: frame format 11.")
        scanner.announced.format = .grey
        scanner.announced.depth = 12
        #expect(scanner.refusal(of: .make(nearest: [.depth]))?.parameters["reason"] == "12 bits a sample")
        #expect(!scanner.settings.contains("start"))
    }

    @Test("A resolution that is not offered is refused with those that are, or the nearest is taken where the profile says so")
    func nearestResolution() throws {
        let scanner = FakeScanner.office()
        let problem = try #require(scanner.refusal(of: .make(resolution: 400)))
        #expect(problem.code == .optionValueRefused)
        #expect(problem.parameters == ["scanner": "fake-1", "option": "resolution", "value": "400", "allowed": "75, 150, 300, 600"])
        let prepared = try scanner.prepare(.make(resolution: 400, nearest: [.resolution]))
        #expect(prepared.settings.options.contains(AppliedOption(name: "resolution", requested: .number(400), effective: .number(300))))
    }

    @Test("Resolutions along a row and down the page are set each by itself")
    func bothResolutions() throws {
        let scanner = FakeScanner([
            .text("mode", ["Gray"]), .list("x-resolution", [300], unit: .dotsPerInch),
            .range("y-resolution", 100...600, step: 100, type: .int, unit: .dotsPerInch),
        ])
        let prepared = try scanner.prepare(.make())
        #expect(scanner.settings == ["mode=Gray", "x-resolution=300", "y-resolution=300"])
        #expect(prepared.resolutionX == 300 && prepared.resolutionY == 300)
    }

    @Test("A sensor with the name of a resolution is not taken for the option")
    func sensor() throws {
        let scanner = FakeScanner([
            .text("mode", ["Gray"]), .range("scan-resolution", 0...600, 600, type: .int, unit: .dotsPerInch).readOnly(), dpi,
        ])
        let prepared = try scanner.prepare(.make())
        #expect(prepared.resolutionX == 300)
    }

    @Test("Resolutions listed as texts are chosen by their numbers")
    func texts() throws {
        let scanner = FakeScanner([.text("mode", ["Gray"]), .text("resolution", ["150 dpi", "300 dpi"])])
        let prepared = try scanner.prepare(.make())
        #expect(scanner.settings.last == "resolution=300 dpi")
        #expect(prepared.resolutionX == 300)
        #expect(scanner.refusal(of: .make(resolution: 200))?.parameters["allowed"] == "150 dpi, 300 dpi")
    }

    @Test("A scanner of one resolution that cannot be set serves it alone")
    func fixedResolution() throws {
        let scanner = FakeScanner([.text("mode", ["Gray"]), .range("resolution", 300...300, 300, type: .int, unit: .dotsPerInch).readOnly()])
        #expect(try scanner.prepare(.make()).resolutionX == 300)
        #expect(scanner.refusal(of: .make(resolution: 600))?.code == .optionNotSettable)
    }

    @Test("A scanner without any resolution is refused with the names looked for")
    func noResolution() throws {
        let problem = try #require(FakeScanner([.text("mode", ["Gray"])]).refusal(of: .make()))
        #expect(problem.code == .optionMissing)
        #expect(problem.parameters["looked"] == "resolution, scan-resolution, std-resolution, x-resolution")
    }
}
