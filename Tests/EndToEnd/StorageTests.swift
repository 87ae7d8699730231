import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("Storage that fails", .mayBlock, .serialized, .enabled(if: geteuid() == 0, "needs root to mount a small file system"))
struct StorageTests {
    /// A station whose masters lie on a small file system of their own, unmounted when the test ends.
    private final class SmallDisk {
        let path: String

        init(_ path: String, megabytes: Int) throws {
            self.path = path
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            let mounted = try Shell.run("mount", ["-t", "tmpfs", "-o", "size=\(megabytes)m", "platen-test", path])
            try #require(mounted.status == 0, "\(mounted.errors)")
        }

        func remount(_ options: String) throws {
            let remounted = try Shell.run("mount", ["-o", "remount,\(options)", path])
            try #require(remounted.status == 0, "\(remounted.errors)")
        }

        deinit {
            _ = try? Shell.run("umount", ["-l", path])
        }
    }

    private static var canMount: Bool {
        let scratch = try? ScratchFolder("mount")
        guard let folder = scratch?.path else { return false }
        guard let mounted = try? Shell.run("mount", ["-t", "tmpfs", "platen-test", folder]), mounted.status == 0 else { return false }
        _ = try? Shell.run("umount", [folder])
        return true
    }

    @Test("25: by being full is told before the lamp moves", .enabled(if: StorageTests.canMount, "mounting is not allowed here"))
    func fullBefore() async throws {
        let disk = try SmallDisk("\(NSTemporaryDirectory())/platen-disk-\(UUID().uuidString)", megabytes: 16)
        let station = try await StationUnderTest(configuration: "masters-folder: \(disk.path)/masters\n")
        let job = try station.makeJob("atlas")
        let cycle = try await station.runToRest(job, NewCycle(profile: "office-a4", scanner: try station.flatbed))
        #expect(cycle.state == .paused)
        #expect(cycle.problem?.code == .storageFull)
        #expect(cycle.problem?.parameters["needed"] != nil)
        #expect(try station.request("GET", "/v1/status").status == 200)
    }

    @Test("25: by filling up in the middle of a page fails that page only", .enabled(if: StorageTests.canMount, "mounting is not allowed here"))
    func fullWithin() async throws {
        let disk = try SmallDisk("\(NSTemporaryDirectory())/platen-disk-\(UUID().uuidString)", megabytes: 60)
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\nfault = extra-rows 4000\n"],
            configuration: "masters-folder: \(disk.path)/masters\n")
        // As large as its rows: a compressed page would not fill the disk.
        try await station.addProfile("plain", "title: p\nextends: office-a4\ncompression: none\n")
        let job = try station.makeJob("atlas")
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: "plain", scanner: station.flatbed)).decode(Cycle.self)
        try await station.until("the page has begun") {
            try FileManager.default.contentsOfDirectory(atPath: "\(disk.path)/masters/.incoming").contains { $0.hasSuffix(".partial") }
        }
        // Someone else fills what was free when the page began.
        let filler = "\(disk.path)/filler"
        _ = try Shell.run("dd", ["if=/dev/zero", "of=\(filler)", "bs=1M"])
        station.goOn("flatbed")
        let paused = try await station.rest(of: cycle)
        #expect(paused.problem?.code == .storageFull, "\(String(describing: paused.problem))")
        #expect(paused.lostPages.count == 1)
        try FileManager.default.removeItem(atPath: filler)
        try station.setWorld("flatbed", "class = flatbed\nseed = 5\n")
        try station.order("resume", paused)
        let next = try await station.end(of: paused)
        #expect(next.state == .completed, "\(String(describing: next.problem))")
        #expect(try station.captures(of: job).count == 1)
    }

    @Test("does not take a page that has begun its room: it is reserved", .enabled(if: StorageTests.canMount, "mounting is not allowed here"))
    func reserved() async throws {
        let disk = try SmallDisk("\(NSTemporaryDirectory())/platen-disk-\(UUID().uuidString)", megabytes: 60)
        let station = try await StationUnderTest(
            world: ["flatbed": "class = flatbed\nseed = 5\n"], configuration: "masters-folder: \(disk.path)/masters\n")
        let job = try station.makeJob("atlas")
        try station.hold("flatbed", at: "row 100")
        let cycle = try station.startCycle(job, NewCycle(profile: "office-a4", scanner: station.flatbed)).decode(Cycle.self)
        // Room is taken when the page begins, before its first row.
        try await station.until("the page has begun") {
            let folder = "\(disk.path)/masters/.incoming"
            let names = try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".partial") }
            return try names.contains { try reserved("\(folder)/\($0)") > 20 << 20 }
        }
        // Someone else takes all that is free, and gives back just enough for the page's sidecar.
        _ = try Shell.run("dd", ["if=/dev/zero", "of=\(disk.path)/filler", "bs=64k"])
        _ = try Shell.run("truncate", ["-s", "-256K", "\(disk.path)/filler"])
        station.goOn("flatbed")
        let ended = try await station.rest(of: cycle)
        #expect(ended.state == .completed, "\(String(describing: ended.problem))")
        let capture = try #require(try station.captures(of: job).first)
        // What was reserved and not needed is free again.
        #expect(try reserved("\(disk.path)/masters/\(capture.file)") <= capture.size + 8192)
    }

    /// Bytes that a file takes on its disk.
    private func reserved(_ path: String) throws -> Int {
        let blocks = try Shell.run("stat", ["-c", "%b", path]).text
        return try #require(Int(blocks.trimmingCharacters(in: .whitespacesAndNewlines))) * 512
    }

    @Test("by being read-only is a problem that names the path", .enabled(if: StorageTests.canMount, "mounting is not allowed here"))
    func readOnly() async throws {
        let disk = try SmallDisk("\(NSTemporaryDirectory())/platen-disk-\(UUID().uuidString)", megabytes: 100)
        let station = try await StationUnderTest(configuration: "masters-folder: \(disk.path)/masters\n")
        let job = try station.makeJob("atlas")
        try disk.remount("ro")
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        #expect(cycle.problem?.code == .storageFailed)
        #expect(cycle.problem?.sentence.contains(disk.path) == true)
        try disk.remount("rw")
        #expect(try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)).state == .completed)
    }

    @Test("never overwrites: a file that has the page's name already sends the page to quarantine")
    func nameTaken() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas")
        let taken = try station.scratch.write("somebody's", to: "state/masters/atlas/atlas_0001.tif")
        let cycle = try await station.runCycle(job, NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed))
        #expect(cycle.problem?.code == .fileNameTaken)
        #expect(try String(contentsOfFile: taken, encoding: .utf8) == "somebody's")
        #expect(try !FileManager.default.contentsOfDirectory(atPath: "\(station.mastersFolder)/.quarantine").isEmpty)
    }

    @Test("by holding a catalogue of a newer Platen keeps the daemon from starting, and the catalogue as it is")
    func newerCatalogue() async throws {
        let station = try await StationUnderTest()
        try await station.stop()
        let file = "\(station.stateFolder)/catalogue.sqlite"
        _ = try Shell.run("sqlite3", [file, "INSERT INTO grdb_migrations VALUES ('version 999'); PRAGMA wal_checkpoint(TRUNCATE);"])
        let before = try Shell.run("sha256sum", [file]).text
        let started = try Shell.run(
            "timeout",
            [
                "120", "\(Binaries.folder)/platend", "--config", station.scratch.path("platend.yaml"), "--state-dir", station.stateFolder,
                "--socket", station.socketPath,
            ])
        #expect(started.status == 1)
        #expect(started.errors.contains("newer Platen"))
        #expect(try Shell.run("sha256sum", [file]).text == before)
    }
}
