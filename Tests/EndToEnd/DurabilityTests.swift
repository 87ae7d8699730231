import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("What is acknowledged is on disk", .mayBlock)
struct DurabilityTests {
    /// A system call of the trace: its text and its place.
    private struct Call {
        let place: Int
        let text: String
    }

    @Test(
        "in the order fsync of the page, exclusive rename, fsync of the folder, commit of the catalogue, whatever the page is made of",
        .enabled(if: Tools.tracer, "strace cannot trace here"), arguments: FailingDiskTests.kinds.map(\.name))
    func order(kind: String) async throws {
        let (name, profile, world) = try #require(FailingDiskTests.kinds.first { $0.name == kind })
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 5\n\(world)"], testDriver: false)
        try await station.addProfile(name, FailingDiskTests.profile(profile))
        let job = try station.makeJob("atlas")
        let trace = station.scratch.path("trace")
        let tracer = Process()
        tracer.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        tracer.arguments =
            Shell.cleanSignals + [
                "strace", "-f", "-y", "-e", "trace=fsync,fdatasync,renameat2,rename,renameat,pwrite64,unlink,unlinkat", "-o", trace, "-p",
                "\(station.processIdentifier)",
            ]
        let errors = Pipe()
        tracer.standardError = errors
        try tracer.run()
        // strace says "attached" on its standard error once it sees every thread.
        _ = errors.fileHandleForReading.availableData
        let cycle = try await station.runCycle(job, NewCycle(profile: name, scanner: try station.flatbed))
        #expect(cycle.state == .completed, "\(String(describing: cycle.problem))")
        tracer.terminate()
        try await station.until("strace has let go") { !tracer.isRunning }
        let capture = try #require(try station.captures(of: job).first)
        let calls = try String(contentsOfFile: trace, encoding: .utf8).split(separator: "\n").enumerated()
            .map { Call(place: $0.offset, text: String($0.element)) }

        let partialSynced = try #require(first(calls, "fsync(", "\(capture.id).partial"))
        let sidecarSynced = try #require(first(calls, "fsync(", "\(capture.id).json"))
        let masterNamed = try #require(first(calls, "renameat2(", "\(capture.id).partial", "RENAME_NOREPLACE"))
        let sidecarNamed = try #require(first(calls, "renameat2(", "atlas_0001.tif.json", "RENAME_NOREPLACE"))
        let folderSynced = try #require(calls.last { $0.text.contains("fsync(") && $0.text.contains("/masters/atlas>") })
        let committed = try #require(
            calls.first { $0.place > folderSynced.place && $0.text.contains("sync(") && $0.text.contains("catalogue.sqlite-wal") })
        #expect(partialSynced.place < masterNamed.place)
        #expect(sidecarSynced.place < sidecarNamed.place)
        #expect(max(masterNamed.place, sidecarNamed.place) < folderSynced.place)
        #expect(folderSynced.place < committed.place)
        // The catalogue's row of this capture is written after the folder is on disk, not before.
        let rows = calls.filter { $0.text.contains("pwrite64(") && $0.text.contains("catalogue.sqlite-wal") }
        #expect(rows.contains { $0.place > folderSynced.place && $0.place < committed.place })
        // Once the page is on disk, nothing of it is removed.
        let removals = calls.filter { $0.place > partialSynced.place && $0.text.contains("unlink") }
        #expect(!removals.contains { $0.text.contains(".partial") || $0.text.contains("/masters/atlas/") })
    }

    private func first(_ calls: [Call], _ parts: String...) -> Call? {
        calls.first { call in parts.allSatisfy { call.text.contains($0) } }
    }

    @Test("and start-up puts aside what was not whole, and takes in what was")
    func recovery() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        _ = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        let capture = try #require(try station.captures(of: job).first)
        try await station.kill()
        // As a power cut leaves it: a page that was never whole, and one that is whole but not in the catalogue.
        try station.scratch.write("half a page", to: "state/masters/.incoming/\(UUID().uuidString.lowercased()).partial")
        let removed = try Shell.run(
            "sqlite3",
            [
                "\(station.stateFolder)/catalogue.sqlite",
                "PRAGMA foreign_keys=ON; DELETE FROM custody; DELETE FROM captureQuality; DELETE FROM capture;",
            ])
        try #require(removed.status == 0, "\(removed.errors)")
        try await station.start()
        let found = try #require(try station.captures(of: job).first)
        #expect(found == capture)
        #expect(try station.request("GET", "/v1/captures/\(capture.id)/master").bytes.count == capture.size)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.incoming").isEmpty)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.quarantine").count == 1)
        let events = try station.eventText()
        #expect(events.contains("capture.recovered"))
        #expect(events.contains("capture.quarantined"))
    }
}
