import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A cycle", .mayBlock)
struct CycleTests {
    private static let world = ["flatbed": "class = flatbed\nseed = 3\n"]

    @Test("asked for twice with one Idempotency-Key is run once, and answered the same")
    func idempotency() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        let request = NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)
        let first = try station.startCycle(job, request, key: "key-1")
        let second = try station.startCycle(job, request, key: "key-1")
        #expect(first.status == 202)
        #expect(second.status == 202)
        #expect(first.body == second.body)
        let cycle = try await station.end(of: first.decode(Cycle.self))
        #expect(cycle.state == .completed)
        #expect(try station.captures(of: job).count == 1)
        let other = try station.startCycle(job, NewCycle(profile: "book", scanner: request.scanner), key: "key-1")
        #expect(other.status == 409)
        #expect(other.problemCode == "idempotency-conflict")
    }

    @Test("on a scanner that another holds is refused with holder, job and cycle, or waits where it asked to")
    func oneCycleAScanner() async throws {
        let station = try await StationUnderTest(world: Self.world)
        let job = try station.makeJob("atlas")
        let flatbed = try station.flatbed
        try station.hold("flatbed", at: "row 100")
        let first = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).decode(Cycle.self)
        let refused = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed))
        #expect(refused.status == 409)
        #expect(refused.problemCode == "scanner-busy")
        #expect(refused.body.contains(first.id.rawValue))
        #expect(refused.body.contains("atlas"))
        let waiting = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed, wait: true)).decode(Cycle.self)
        #expect(waiting.state == .waiting)
        let secondWaiting = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed, wait: true)).decode(Cycle.self)
        #expect(try station.request("DELETE", "/v1/cycles/\(secondWaiting.id)").status == 202)
        #expect(try await station.end(of: secondWaiting).state == .cancelled)
        #expect(try station.request("DELETE", "/v1/cycles/\(first.id)").status == 202)
        #expect(try await station.end(of: first).state == .cancelled)
        station.goOn("flatbed")
        #expect(try await station.end(of: waiting).state == .completed)
        #expect(try station.captures(of: job).count == 1)
    }

    @Test("9: that is cancelled ends soon, leaves no file, and the next one works")
    func cancel() async throws {
        let station = try await StationUnderTest(world: Self.world)
        let job = try station.makeJob("atlas")
        let flatbed = try station.flatbed
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).decode(Cycle.self)
        try await station.until("rows arrive") {
            let names = try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming")
            return names.contains { $0.hasSuffix(".partial") }
        }
        #expect(try station.request("DELETE", "/v1/cycles/\(cycle.id)").status == 202)
        #expect(try await station.end(of: cycle).state == .cancelled)
        #expect(try station.masterFiles().isEmpty)
        #expect(try station.request("DELETE", "/v1/cycles/\(cycle.id)").problemCode == "cycle-ended")
        station.goOn("flatbed")
        #expect(try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).state == .completed)
    }

    @Test("is cancelled while its scanner is still being opened, without waiting for the driver")
    func cancelWhileOpening() async throws {
        let station = try await StationUnderTest(configuration: "workers:\n  deadlines: {open: 3600 s, cancel: 1 s, kill: 1 s}\n")
        let job = try station.makeJob("atlas")
        let flatbed = try station.flatbed
        // Longer than anything here is waited for.
        try station.setWorld("flatbed", "class = flatbed\nseed = 3\nfault = wait-at-open 3600\n")
        let cycle = try station.startCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).decode(Cycle.self)
        #expect(try station.request("DELETE", "/v1/cycles/\(cycle.id)").status == 202)
        #expect(try await station.end(of: cycle).state == .cancelled)
        try station.setWorld("flatbed", "class = flatbed\nseed = 3\n")
        #expect(try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: flatbed)).state == .completed)
    }

    @Test("of several pages numbers them in order and names their files after the job")
    func severalPages() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: station.flatbed, count: 3))
        #expect(cycle.capturedCount == 3)
        let captures = try station.captures(of: job).sorted { $0.sequence < $1.sequence }
        #expect(captures.map(\.file) == ["atlas/atlas_0001.tif", "atlas/atlas_0002.tif", "atlas/atlas_0003.tif"])
        for capture in captures {
            #expect(try Shell.run("tiffinfo", ["\(station.mastersFolder)/\(capture.file)"]).status == 0)
        }
    }

    @Test("goes on when the client that started it is gone")
    func outlivesClient() async throws {
        let station = try await StationUnderTest(world: Self.world)
        let flatbed = try station.flatbed
        _ = try station.makeJob("atlas")
        try station.hold("flatbed", at: "row 100")
        let mark = station.scratch.path("client")
        // The shell becomes platenctl, so that its number is known.
        let program = "echo $$ >\(mark); exec \(Binaries.folder)/platenctl scan --profile \(StationUnderTest.quick) --scanner \(flatbed) --job atlas"
        async let client = Shell.run("sh", ["-c", program], environment: station.environment)
        try await station.untilBegun(1, on: "flatbed")
        let number = try String(contentsOfFile: mark, encoding: .utf8).trimmingCharacters(in: .whitespacesAndNewlines)
        kill(try #require(Int32(number)), SIGKILL)
        #expect(try await client.status != 0)
        station.goOn("flatbed")
        let cycle = try #require(try station.get(Page<Cycle>.self, "/v1/jobs/atlas/cycles").items.first)
        #expect(try await station.end(of: cycle).state == .completed)
    }

    @Test("15: of a profile that the scanner cannot satisfy is refused before anything moves, with option and allowed values")
    func profileDoesNotFit() async throws {
        let station = try await StationUnderTest()
        try await station.addProfile(
            "fine", "title: Finer than this scanner\nclasses: [flatbed]\nmode: grey\ndepth: 8\nresolution: 9999\narea: A4\n")
        let job = try station.makeJob("atlas")
        let cycle = try await station.runCycle(job, NewCycle(profile: "fine", scanner: try station.flatbed))
        #expect(cycle.state == .failed)
        #expect(cycle.problem?.code == .optionValueRefused)
        #expect(cycle.problem?.parameters["option"] == "resolution")
        #expect(cycle.problem?.parameters["allowed"]?.contains("2400") == true)
        #expect(try station.masterFiles().isEmpty)
        #expect(try station.get(PlatenModel.Scanner.self, "/v1/scanners/\(station.flatbed)").state == .ready)
    }

    @Test("holds the settings that were really set and the profile as it was")
    func facts() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: "office-a4", scanner: try station.flatbed))
        let capture = try #require(try station.captures(of: job).first)
        #expect(capture.geometry.resolutionX == 300)
        #expect(capture.geometry.samples == 3)
        #expect(capture.options.contains { $0.name == "mode" && $0.effective == .text("Color") })
        let sidecar = try String(contentsOfFile: "\(station.mastersFolder)/\(capture.file).json", encoding: .utf8)
        #expect(sidecar.contains(capture.sha256))
        #expect(sidecar.contains("\"office-a4\""))
        let exif = try Shell.run("exiftool", ["-s", "-G0", "\(station.mastersFolder)/\(capture.file)"]).text
        for tag in ["Make", "Model", "Software", "ModifyDate", "HostComputer", "ImageUniqueID", "XResolution"] {
            #expect(exif.contains(tag), "\(tag)")
        }
    }
}
