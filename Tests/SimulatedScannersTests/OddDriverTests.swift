import Foundation
import TestSupport
import Testing

@testable import SimulatedScanners

@Suite("Drivers that do not keep to the standard")
struct OddDriverTests {
    private static let small = ["--resolution", "75", "--mode", "Gray"]

    private func world(_ lines: String...) throws -> SimulatedWorld {
        let world = try SimulatedWorld("odd")
        try world.scratch.write(lines.joined(separator: "\n") + "\n", to: "scanners/flatbed/scanner.conf")
        return world
    }

    @Test("All options look inactive and work")
    func inactive() throws {
        let world = try world("option-flags = all-inactive")
        let open = try OpenWorld.scanner(in: world)
        #expect(open.scanner.table.options.dropFirst().allSatisfy { $0.definition.shownCapabilities.contains(.inactive) })
        try open.shrink()
        #expect(try open.value(.source) == .text("Flatbed"))
        #expect(try open.page().bytes.count == 59 * 59)
    }

    @Test("Null texts do not keep scanimage from scanning")
    func nullTexts() throws {
        let world = try world("null-texts = yes")
        #expect(try world.scanimage(["-L"]).text.contains("device `platensim:flatbed' is a (null) (null) (null)"))
        #expect(try world.scan(Self.small + ["-x", "20", "-y", "20"]).width == 59)
        #expect(try world.scanimage(["-d", "platensim:flatbed", "-A"]).text.contains("--need-calibration"))
    }

    @Test("Vendor and model may be any bytes")
    func garbage() throws {
        let prefix = Array("device `platensim:flatbed' is a ".utf8)
        func listed(_ garbage: String) throws -> [UInt8] {
            Array(try world("garbage-texts = \(garbage)", "vendor = V", "model = M").scanimage(["-L"]).output)
        }
        #expect(try listed("empty").starts(with: prefix + Array("  flatbed".utf8)))
        #expect(try listed("invalid-utf8").starts(with: prefix + [0x80, 0xC0, 0xAF, 0x56, 0xE2, 0x82, 0x20, 0x80, 0xC0, 0xAF, 0x4D]))
        #expect(try listed("long").starts(with: prefix + [UInt8](repeating: 0x56, count: 4096) + [0x20, 0x4D]))
    }

    @Test("Options have the names that they are given")
    func names() throws {
        let world = try world("resolution-name = scan-resolution", "source-name = doc-source")
        let options = try world.scanimage(["-d", "platensim:flatbed", "-A"]).text
        #expect(options.contains("--scan-resolution 75") && options.contains("--doc-source Flatbed"))
        #expect(!options.contains("--resolution") && !options.contains("--source"))
        #expect(try world.scan(["--scan-resolution", "75", "-x", "20", "-y", "20"]).width == 59)
    }

    @Test("Two resolutions have to be the same")
    func resolutionPair() throws {
        let world = try world("resolution-name = x-resolution+y-resolution")
        let area = ["-x", "20", "-y", "20"]
        #expect(try world.scan(["--x-resolution", "75", "--y-resolution", "75"] + area).height == 59)
        let refused = try world.scanimage(["-d", "platensim:flatbed", "--x-resolution", "75", "--format=pnm"] + area)
        #expect(refused.errors.contains("Invalid argument"))
    }

    @Test("Options of the area may be missing")
    func geometry() throws {
        let far = try OpenWorld.scanner(in: world("geometry = far-only"))
        #expect(!far.scanner.table.has(.left) && !far.scanner.table.has(.top))
        try far.shrink()
        #expect(try far.page().bytes.count == 59 * 59)
        let none = try world("geometry = none")
        #expect(try none.scan(Self.small).width == 638)
        #expect(try none.scan(Self.small + ["--source", "Transparency Unit"]).width == 600)
        let feeder = try world("geometry = none", "class = sheet-fed", "stack = 1")
        #expect(try feeder.scan(Self.small).height == 825)
    }

    @Test("A first start is refused until the options are listed again, once in the scanner's life")
    func invalidStart() throws {
        let world = try world("start-invalid-once = yes")
        let open = try OpenWorld.scanner(in: world)
        try open.shrink()
        open.scanner.noteListing()
        for _ in 0..<2 { #expect(throws: DriverFailure(.invalid)) { try open.scanner.start() } }
        open.scanner.noteListing()
        #expect(try open.page().bytes.count == 59 * 59)
        #expect(try open.page().bytes.count == 59 * 59)
    }

    @Test("The second scanimage scans where the first was refused")
    func invalidStartByScanimage() throws {
        let world = try world("start-invalid-once = yes")
        let arguments = Self.small + ["-x", "20", "-y", "20"]
        #expect(throws: ScanimageFailure.self) { try world.scan(arguments) }
        for _ in 0..<2 { #expect(try world.scan(arguments).width == 59) }
    }

    @Test("A calibration in a file counts for its scanner, mode and resolution, and takes its time")
    func calibration() throws {
        let world = try world("need-calibration = yes", "calibrate-time = 0.2", "serial = A")
        let open = try OpenWorld.scanner(in: world)
        let needed = OptionValue.flag(true)
        #expect(try open.value(.needCalibration) == needed)
        let begin = ContinuousClock.now
        try open.set(.calibrate, .none)
        #expect(ContinuousClock.now - begin >= .milliseconds(200) && world.has("calibration"))
        #expect(try open.value(.needCalibration) != needed)
        #expect(try open.set(.resolution, .words([600])).effects.contains(.reloadOptions))
        #expect(try open.value(.needCalibration) == needed)
        try open.set(.resolution, .words([150]))
        #expect(try open.value(.needCalibration) != needed)
        try open.set(.mode, .text("Gray"))
        #expect(try open.value(.needCalibration) == needed)

        let path = world.scratch.path("A.cal")
        try open.set(.calibrationFile, .text(path))
        for resolution: Int32 in [150, 300] {
            try open.set(.resolution, .words([resolution]))
            #expect(try open.value(.needCalibration) == needed)
            try open.set(.calibrate, .none)
        }
        #expect(try String(contentsOfFile: path, encoding: .utf8) == "A Gray 150\nA Gray 300\n")
        try world.configure("flatbed", "need-calibration = yes", "serial = B")
        #expect(try open.value(.needCalibration) == needed)
        try world.configure("flatbed", "need-calibration = yes", "serial = A")
        #expect(try open.value(.needCalibration) != needed)
        try open.set(.clearCalibration, .none)
        #expect(try open.value(.needCalibration) == needed)
        try open.set(.calibrationFile, .text("/nowhere/at/all"))
        #expect(throws: DriverFailure(.ioError)) { try open.set(.calibrate, .none) }
    }

    @Test(
        "Values that a key does not allow are mistakes",
        arguments: ["buttons = loud", "adf = maybe", "usb-vendor = 12345", "stack = -1", "prefetch = x"])
    func mistakes(_ line: String) throws {
        let result = try world(line).scanimage(["-d", "platensim:flatbed", "-n"])
        #expect(result.errors.contains("scanner.conf:1: \(line.split(separator: " ")[0]): "), "\(result.errors)")
    }
}
