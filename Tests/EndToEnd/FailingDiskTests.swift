import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("A disk that cannot keep a page", .mayBlock, .enabled(if: Tools.cCompiler, "needs a C compiler for the shim that makes fsync fail"))
struct FailingDiskTests {
    /// What a master may be made of: profile lines, and lines of the simulated world.
    static let kinds: [(name: String, profile: String, world: String)] = [
        ("grey", "mode: grey\n", ""),
        ("colour", "mode: colour\n", ""),
        ("colour-16", "mode: colour\ndepth: 16\n", ""),
        ("lineart", "mode: lineart\ndepth: 1\n", ""),
        ("three-pass", "mode: colour\n", "passes = GBR\n"),
        ("lzw", "mode: grey\ncompression: lzw\n", ""),
        ("deflate", "mode: colour\ncompression: deflate\n", ""),
        ("group4", "mode: lineart\ndepth: 1\ncompression: group4\n", ""),
    ]

    static func profile(_ lines: String) -> String { "title: t\nextends: office-a4\nresolution: 75\nnearest: [depth]\n\(lines)" }

    @Test(
        "loses that page into quarantine, never tries fsync again on it, and takes the next, whatever the page is made of",
        arguments: kinds.map(\.name))
    func inputOutputError(kind: String) async throws {
        let (name, profile, world) = try #require(Self.kinds.first { $0.name == kind })
        let disk = try DiskShim()
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n\(world)"], environment: disk.environment, workerEnvironment: disk.workerEnvironment,
            testDriver: false)
        try await station.addProfile(name, Self.profile(profile))
        let job = try station.makeJob("atlas")
        try disk.fail()
        let failed = try await station.runCycle(job, NewCycle(profile: name, scanner: try station.flatbed))
        #expect(failed.problem?.code == .storageFailed, "\(String(describing: failed.problem))")
        #expect(failed.problem?.sentence.contains("Input/output error") == true)
        #expect(failed.lostPages.map(\.page) == [1])
        #expect(disk.syncs.count == 1)
        #expect(try station.masterFiles().isEmpty)
        #expect(try station.captures(of: job).isEmpty)
        let quarantined = try #require(failed.lostPages.first?.quarantined)
        #expect(try Shell.run("tiffinfo", [quarantined]).status == 0)
        disk.goOn()
        let next = try await station.runCycle(job, NewCycle(profile: name, scanner: try station.flatbed))
        #expect(next.state == .completed, "\(String(describing: next.problem))")
        #expect(FileManager.default.fileExists(atPath: quarantined))
    }

    @Test("names the page of a stack that is lost, keeps the one that was read meanwhile, and stops")
    func inAStack() async throws {
        let disk = try DiskShim()
        let station = try await StationUnderTest(
            world: ["feeder": StationUnderTest.feeder(stack: 6)], environment: disk.environment, workerEnvironment: disk.workerEnvironment,
            testDriver: false)
        try await station.addFeederProfiles()
        try disk.fail(2)
        let job = try station.makeJob("stack")
        let cycle = try await station.runCycle(job, NewCycle(profile: "stack", scanner: try await station.name(of: "feeder")))
        #expect(cycle.state == .failed)
        #expect(cycle.problem?.code == .storageFailed)
        #expect(cycle.lostPages.map(\.page) == [2])
        // Pages 1 and 3 are kept, in their order and without a gap in the names.
        #expect(cycle.capturedCount == 2)
        #expect(try station.captures(of: job).map(\.sequence).sorted() == [1, 2])
        #expect(try station.count("pages", of: "feeder") == 3)
    }
}
