import Foundation
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@testable import Delivery

@Suite("A package that is delivered to a folder")
struct FolderDeliveryTests {
    @Test("is there as it is here, verified, under its own name and no other, and its progress was told stage by stage")
    func delivered() async throws {
        let shelf = try Shelf()
        let log = ProgressLog()
        let delivered = try await shelf.copy().run(onProgress: log.take)
        #expect(try shelf.holdsOnlyPackage())
        #expect(delivered.destination == "shelf" && delivered.folder == "box-7" && delivered.attempts == 1 && !delivered.wasThere)
        #expect(delivered.report.isVerified)
        #expect(delivered.report.intact == 6 && delivered.report.missing.isEmpty && delivered.report.unexpected.isEmpty)
        let bytes = try shelf.files("package").values.reduce(0) { $0 + $1.count }
        #expect(delivered.report.intactBytes == bytes)
        #expect(log.stages == [.looking, .copying, .verifying, .naming])
        #expect(log.all.allSatisfy { $0.stage == .looking || ($0.totalFiles == 6 && $0.totalBytes == bytes) })
        #expect(log.all.last { $0.stage == .verifying }?.bytes == bytes)
        #expect(log.all.last { $0.stage == .copying }?.bytes == bytes)
    }

    @Test("and is delivered again, is found there and nothing is written")
    func again() async throws {
        let shelf = try Shelf()
        _ = try await shelf.copy().run()
        let log = ProgressLog()
        let second = try await shelf.copy().run(onProgress: log.take)
        #expect(second.wasThere && second.report.isVerified)
        #expect(log.stages == [.looking, .verifying])
        #expect(try shelf.holdsOnlyPackage())
    }

    @Test(
        "never replaces another folder of its name",
        arguments: [
            ["box-7/data/0001.tif": "something else of another length"], ["box-7/notes.txt": "mine"], ["box-7/data/0001.tif": "the first page"],
            ["box-7/data/0001.tif": "the first pagE"],
        ])
    func other(content: [String: String]) async throws {
        let shelf = try Shelf(attempts: 3)
        for (path, text) in content { try shelf.scratch.write(text, to: "shelf/\(path)") }
        let before = try shelf.files()
        let problem = await expectProblem(.destinationDiffers) { _ = try await shelf.copy().run() }
        #expect(problem?.parameters["destination"] == "shelf" && problem?.parameters["folder"] == "box-7")
        #expect(try shelf.files() == before)
    }

    @Test("is not mistaken for one that differs in a byte and in no size")
    func sameSizes() async throws {
        let shelf = try Shelf(attempts: 3)
        _ = try await shelf.copy().run()
        try shelf.damage("shelf/box-7/data/0002.tif")
        let before = try shelf.files()
        let problem = await expectProblem(.destinationDiffers) { _ = try await shelf.copy().run() }
        #expect(problem?.parameters["reason"] == "data/0002.tif has other bytes there")
        #expect(try shelf.files() == before)
    }

    @Test(
        "arrives under names that look like options, remotes and patterns", arguments: ["-rf", "--config=x", "a:b", "*", "Ms. II 1.234 α", "$(id)"])
    func names(name: String) async throws {
        let shelf = try Shelf()
        let delivered = try await shelf.copy(as: name).run()
        #expect(delivered.report.isVerified)
        #expect(try shelf.holdsOnlyPackage(as: name))
        #expect(try await shelf.copy(as: name).verify().isVerified)
    }

    @Test(
        "goes nowhere else, whatever its name",
        arguments: ["", ".", "..", "../box", "a/b", "/etc", ".hidden", "a\nb", "a\0", String(repeating: "a", count: 201)])
    func unsafeNames(name: String) async throws {
        let shelf = try Shelf()
        await expectProblem(.deliveryNameInvalid) { _ = try await shelf.copy(as: name).run() }
        #expect(try shelf.files().isEmpty)
    }

    @Test("is not written beside a share that is not mounted")
    func noFolder() async throws {
        var shelf = try Shelf(attempts: 3)
        shelf.destination.place = .folder(path: shelf.scratch.path("nowhere"))
        let problem = await expectProblem(.destinationUnreachable) { _ = try await shelf.copy().run() }
        #expect(problem?.sentence.contains("is the share mounted?") == true)
        #expect(!Folder.exists(shelf.scratch.path("nowhere")))
    }

    @Test("is not taken for its own copy", arguments: ["", "package", "package/data"])
    func itself(folder: String) async throws {
        var shelf = try Shelf()
        try FileManager.default.createSymbolicLink(atPath: shelf.scratch.path("link"), withDestinationPath: shelf.scratch.path)
        shelf.destination.place = .folder(path: shelf.scratch.path("link/\(folder)"))
        let problem = await expectProblem(.destinationMisconfigured) { _ = try await shelf.copy(as: "package").run() }
        #expect(problem?.sentence.contains("the package itself lies at") == true)
    }

    @Test("needs rclone, and says how to get it")
    func noRclone() async throws {
        var shelf = try Shelf()
        shelf.settings.searchPath = shelf.scratch.path("shelf")
        let problem = await expectProblem(.rcloneMissing) { _ = try await shelf.copy().run() }
        #expect(problem?.next == "Install it with: sudo apt install rclone")
    }

    @Test("is refused by a full disk, with what to do, and is not tried again", .enabled(if: geteuid() == 0, "mounting takes root"))
    func full() async throws {
        var shelf = try Shelf(["0001.tif": Data(repeating: 7, count: 400_000)], attempts: 3)
        // Each call sees a disk of its own: rclone's is full in the middle of the copy.
        try shelf.replaceRclone(
            by: """
                echo "$1" >>\(shelf.scratch.path("calls"))
                exec unshare -m sh -c 'mount -t tmpfs -o size=128k none "$0" && exec /usr/bin/rclone "$@"' \(shelf.scratch.path("shelf")) "$@"
                """)
        let problem = await expectProblem(.destinationFull) { _ = try await shelf.copy().run() }
        // rclone asks for the room before it writes.
        #expect(problem?.parameters["reason"]?.contains("disk space") == true)
        let calls = try String(contentsOfFile: shelf.scratch.path("calls"), encoding: .utf8)
        #expect(calls.split(separator: "\n").count { $0 == "sync" } == 1)
    }
}
