import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("The stock test driver through the stock meta-backend", .mayBlock)
struct StockDriverTests {
    struct Setting: CustomTestStringConvertible, Sendable {
        let name: String
        let mode: String
        let depth: Int
        /// Raw options of the driver, as a profile names them.
        var options: [String: String] = [:]
        /// A hand-held scanner has no area to choose.
        var hasArea = true
        var testDescription: String { name }

        var profile: String {
            let lines = options.sorted { $0.key < $1.key }.map { "  \($0.key): \($0.value)" }.joined(separator: "\n")
            return """
                title: \(name)
                classes: []
                mode: \(mode)
                depth: \(depth)
                resolution: 150
                area: \(hasArea ? "{x: 0, y: 0, width: 80, height: 100}" : "maximum")
                \(options.isEmpty ? "" : "options:\n\(lines)")
                """
        }

        var scanimageArguments: [String] {
            ["-d", "test:0", "--mode", mode == "colour" ? "Color" : "Gray", "--depth", String(depth), "--resolution", "150"]
                + (hasArea ? ["-x", "80", "-y", "100"] : [])
                + options.sorted { $0.key < $1.key }.map { "--\($0.key)=\($0.value)" }
        }
    }

    static let settings: [Setting] = [
        Setting(name: "grey 8 bit", mode: "grey", depth: 8),
        Setting(name: "grey 16 bit", mode: "grey", depth: 16),
        Setting(name: "lineart", mode: "lineart", depth: 1),
        Setting(name: "colour 8 bit", mode: "colour", depth: 8),
        Setting(name: "colour 16 bit", mode: "colour", depth: 16),
        Setting(name: "colour pattern", mode: "colour", depth: 8, options: ["test-picture": "Color pattern"]),
        Setting(name: "grid 16 bit", mode: "grey", depth: 16, options: ["test-picture": "Grid"]),
        Setting(name: "inverted endianness", mode: "grey", depth: 16, options: ["invert-endianess": "yes", "test-picture": "Color pattern"]),
        Setting(name: "three passes", mode: "colour", depth: 8, options: ["three-pass": "yes", "test-picture": "Color pattern"]),
        Setting(name: "hand-held, length unknown", mode: "grey", depth: 8, options: ["hand-scanner": "yes"], hasArea: false),
        Setting(name: "padded lines", mode: "colour", depth: 8, options: ["ppl-loss": "7"]),
        Setting(name: "reads of 1 byte", mode: "grey", depth: 16, options: ["read-limit": "yes", "read-limit-size": "1"]),
        Setting(name: "reads of 4095 bytes", mode: "colour", depth: 16, options: ["read-limit": "yes", "read-limit-size": "4095"]),
        Setting(name: "fuzzy parameters", mode: "colour", depth: 8, options: ["fuzzy-parameters": "yes"]),
        Setting(name: "reads with delays", mode: "grey", depth: 8, options: ["read-delay": "yes", "read-delay-duration": "1000"]),
    ]

    @Test("6, 7, 11 to 14: gives the same pixels as scanimage, byte for byte", arguments: settings)
    func samePixels(setting: Setting) async throws {
        let station = try await StationUnderTest(world: [:])
        try await station.addProfile("tried", setting.profile)
        let job = try station.makeJob("stock")
        let cycle = try await station.runCycle(job, NewCycle(profile: "tried", scanner: try station.stockDriver))
        #expect(cycle.problem == nil)
        let capture = try #require(try station.captures(of: job).first)
        let reference = station.scratch.path("reference.tif")
        let scanimage = try StockScanimage.run(
            setting.scanimageArguments + ["--format=tiff", "-o", reference],
            environment: ["SANE_CONFIG_DIR": station.scratch.path("sane")])
        #expect(scanimage.status == 0, "\(scanimage.errors)")
        let ours = try TIFFStrips.bytes(of: "\(station.mastersFolder)/\(capture.file)")
        let theirs = try TIFFStrips.bytes(of: reference)
        #expect(ours == theirs)
        #expect(ours.count > 1000)
        let tiffinfo = try Shell.run("tiffinfo", ["\(station.mastersFolder)/\(capture.file)"])
        #expect(tiffinfo.status == 0)
        if setting.depth == 1 { #expect(tiffinfo.text.contains("min-is-white")) }
    }

    @Test(
        "8: fails a page with the status that its driver answers in the middle, and takes the next",
        arguments: [
            ("SANE_STATUS_UNSUPPORTED", ProblemCode.scannerUnsupported), ("SANE_STATUS_CANCELLED", .scanCancelled),
            ("SANE_STATUS_DEVICE_BUSY", .scannerBusyElsewhere), ("SANE_STATUS_INVAL", .driverRefusedValue),
            ("SANE_STATUS_JAMMED", .feederJammed), ("SANE_STATUS_COVER_OPEN", .coverOpen), ("SANE_STATUS_IO_ERROR", .scannerInputOutput),
            ("SANE_STATUS_NO_MEM", .driverOutOfMemory), ("SANE_STATUS_ACCESS_DENIED", .scannerAccessDenied),
        ])
    func statusWhileReading(status: String, code: ProblemCode) async throws {
        let station = try await StationUnderTest(world: [:])
        let base = Setting(name: "failing", mode: "grey", depth: 8, options: ["read-return-value": status])
        try await station.addProfile("failing", base.profile)
        try await station.addProfile("fine", Setting(name: "fine", mode: "grey", depth: 8, options: ["read-return-value": "Default"]).profile)
        let job = try station.makeJob("stock")
        let failed = try await station.runCycle(job, NewCycle(profile: "failing", scanner: try station.stockDriver, onFault: .end))
        #expect(failed.problem?.code == code || (code == .scanCancelled && failed.state == .cancelled))
        #expect(try station.masterFiles().isEmpty)
        let next = try await station.runCycle(job, NewCycle(profile: "fine", scanner: try station.stockDriver))
        #expect(next.state == .completed)
    }
}
