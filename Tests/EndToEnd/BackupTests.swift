import Crypto
import Foundation
import Glibc
import PlatenModel
import TestSupport
import Testing

@Suite("A backup", .mayBlock)
struct BackupTests {
    static func restore(_ file: String, to folder: String, _ station: StationUnderTest) throws -> Shell.Result {
        try Shell.run(
            "\(Binaries.folder)/platend", ["--config", station.scratch.path("platend.yaml"), "--state-dir", folder, "--restore", file])
    }

    @Test("brings a station back whose state was lost, with what was captured after it")
    func restored() async throws {
        let station = try await StationUnderTest()
        let job = try station.makeJob("atlas", restrictedTo: ["4300"])
        let request = NewCycle(profile: StationUnderTest.quick, scanner: try station.flatbed)
        #expect(try await station.runCycle(job, request).state == .completed)
        let folder = station.scratch.path("backups")
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let made = try station.platenctl("backup", folder)
        #expect(made.status == 0, "\(made.errors)")
        let name = try #require(try FileManager.default.contentsOfDirectory(atPath: folder).first)
        #expect(name.hasPrefix("platen-backup-") && name.hasSuffix(".tar"))
        let file = "\(folder)/\(name)"
        let bytes = try Data(contentsOf: URL(fileURLWithPath: file))
        #expect(made.text.contains(SHA256.hash(data: bytes).map { String(format: "%02x", $0) }.joined()))
        #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
        #expect(try FileManager.default.contentsOfDirectory(atPath: "\(station.stateFolder)/tmp").filter { $0.hasPrefix("backup-") }.isEmpty)
        // Any tar can read it.
        let listed = try Shell.run("tar", ["-tf", file])
        #expect(listed.status == 0 && listed.errors.isEmpty, "\(listed.errors)")
        let names = Set(listed.text.split(separator: "\n").map(String.init))
        #expect(names.isSuperset(of: ["catalogue.sqlite", "masters.jsonl", "platend.yaml", "backup.json"]), "\(names)")
        #expect(listed.text.contains("quick.yaml"))
        let capture = try #require(try station.captures(of: job).first)
        let masters = try Shell.run("tar", ["-xOf", file, "masters.jsonl"]).text
        #expect(masters.contains(capture.sha256) && masters.split(separator: "\n").count == 1)

        // After the backup.
        #expect(try await station.runCycle(job, request).state == .completed)
        let captures = try station.captures(of: job)
        #expect(try await station.stop() == 0)
        let existing = try Self.restore(file, to: station.stateFolder, station)
        #expect(existing.status == 1)
        #expect(existing.errors.contains("There is a catalogue"), "\(existing.errors)")
        for name in try FileManager.default.contentsOfDirectory(atPath: station.stateFolder) where name != "masters" {
            try FileManager.default.removeItem(atPath: "\(station.stateFolder)/\(name)")
        }
        let restored = try Self.restore(file, to: station.stateFolder, station)
        #expect(restored.status == 0, "\(restored.errors)")
        try await station.start()
        #expect(try station.captures(of: job) == captures)
        #expect(try station.get(Job.self, "/v1/jobs/atlas").restrictedTo == ["4300"])
        let verified = try station.platenctl("verify", "--all")
        #expect(verified.status == 0, "\(verified.text)")
    }

    @Test("that is damaged or cut short restores nothing")
    func damaged() async throws {
        let station = try await StationUnderTest(world: [:])
        let file = station.scratch.path("whole.tar")
        let answer = try station.request("GET", "/v1/backup")
        #expect(answer.status == 200)
        try answer.bytes.write(to: URL(fileURLWithPath: file))
        let whole = answer.bytes
        var flipped = whole
        // Within the catalogue, the first file.
        flipped[flipped.startIndex + 5000] ^= 1
        for (index, bytes) in [flipped, whole.prefix(whole.count / 2), Data("no archive".utf8), Data()].enumerated() {
            let path = station.scratch.path("damaged-\(index).tar")
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let state = station.scratch.path("other-\(index)")
            let result = try Self.restore(path, to: state, station)
            #expect(result.status == 1)
            #expect(result.errors.contains("is not a backup that can be used"), "\(index): \(result.errors)")
            #expect(!FileManager.default.fileExists(atPath: "\(state)/catalogue.sqlite"))
        }
        let state = station.scratch.path("other")
        let result = try Self.restore(file, to: state, station)
        #expect(result.status == 0, "\(result.errors)")
        #expect(FileManager.default.fileExists(atPath: "\(state)/catalogue.sqlite"))
    }

    @Test("is for administrators", .enabled(if: geteuid() == 0, "needs root to call as other users"))
    func access() async throws {
        let station = try await StationUnderTest(world: [:], configuration: "access:\n  technician: [\"4242\"]\n")
        chmod(station.socketPath, 0o666)
        for path in [station.scratch.path, station.scratch.path("run")] { chmod(path, 0o755) }
        let technician = ["setpriv", "--reuid", "4000", "--regid", "4001", "--groups", "4001,4242"]
        #expect(try station.request("GET", "/v1/backup", as: technician).problemCode == "permission-denied")
    }
}
