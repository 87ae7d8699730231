import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Publishing a page")
struct PublishingTests {
    @Test("Master and sidecar get their names, read-only, in a folder that others cannot enter")
    func published() async throws {
        let shelf = try await Shelf()
        let sidecar = try await shelf.page()
        let published = try await shelf.store.publish(sidecar)
        #expect(shelf.files == ["masters/box/box_0001.tif", "masters/box/box_0001.tif.json"])
        #expect(try shelf.text("masters/box/box_0001.tif") == "II*\0 an image")
        #expect(try shelf.permissions("masters/box/box_0001.tif") == 0o440)
        #expect(try shelf.permissions("masters/box/box_0001.tif.json") == 0o440)
        #expect(try shelf.permissions("masters/box") == 0o750)
        #expect(published.path == shelf.scratch.path("masters/box/box_0001.tif"))
        #expect(try await FileDigest.sha256(published.sidecar) == published.sidecarDigest)
        #expect(try Sidecar.read(published.sidecar) == sidecar)
    }

    @Test("A page is published in a task that is cancelled: it is whole")
    func cancelledTask() async throws {
        let shelf = try await Shelf()
        let sidecar = try await shelf.page()
        try await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await shelf.store.publish(sidecar)
        }.value
        #expect(shelf.files.count == 2)
    }

    @Test("A file that has the name is left alone, and the page waits in quarantine", arguments: ["box_0001.tif", "box_0001.tif.json"])
    func nameTaken(_ name: String) async throws {
        let shelf = try await Shelf()
        try shelf.scratch.write("somebody's", to: "masters/box/\(name)")
        let sidecar = try await shelf.page()
        let problem = await expectProblem(.fileNameTaken) { _ = try await shelf.store.publish(sidecar) }
        #expect(problem?.parameters["path"] == shelf.scratch.path("masters/box/\(name)"))
        let id = sidecar.capture.id
        #expect(shelf.files == ["masters/box/\(name)", "quarantine/\(id).waiting", "quarantine/\(id).waiting.json"])
        #expect(try shelf.text("masters/box/\(name)") == "somebody's")
        #expect(try shelf.text("quarantine/\(id).waiting") == "II*\0 an image")
    }

    @Test("A folder that cannot be made is a problem, and the page is in quarantine")
    func folderIsAFile() async throws {
        let shelf = try await Shelf()
        try shelf.scratch.write("a file", to: "masters/box")
        let sidecar = try await shelf.page()
        await expectProblem(.storageFailed) { _ = try await shelf.store.publish(sidecar) }
        let id = sidecar.capture.id
        #expect(shelf.files == ["masters/box", "quarantine/\(id).json", "quarantine/\(id).partial"])
    }

    @Test("A partial file that is missing leaves nothing under the final name")
    func missingPartial() async throws {
        let shelf = try await Shelf()
        let sidecar = try await shelf.page()
        try FileManager.default.removeItem(atPath: shelf.store.partialPath(of: sidecar.capture.id))
        await expectProblem(.storageFailed) { _ = try await shelf.store.publish(sidecar) }
        #expect(shelf.files == ["quarantine/\(sidecar.capture.id).json"])
    }

    @Test(
        "A name that leads out of the masters' folder is refused",
        arguments: ["../x.tif", "/etc/x.tif", "box/../../x.tif", "x.tif", "box//x.tif", ""])
    func escapes(_ file: String) async throws {
        let shelf = try await Shelf()
        var sidecar = try await shelf.page()
        sidecar.capture.file = file
        let escaping = sidecar
        await expectProblem(.internalFailure) { _ = try await shelf.store.publish(escaping) }
        #expect(shelf.files == ["incoming/\(sidecar.capture.id).partial"])
    }

    @Test("Two pages that want one name at once: one gets it, the other is kept")
    func race() async throws {
        let shelf = try await Shelf()
        var pages: [Sidecar] = []
        for number in 1...8 { pages.append(try await shelf.page(1, content: "image \(number)")) }
        let outcomes = await withTaskGroup(of: Bool.self) { group in
            for page in pages { group.addTask { (try? await shelf.store.publish(page)) != nil } }
            return await group.reduce(into: []) { $0.append($1) }
        }
        #expect(outcomes.count(where: { $0 }) == 1)
        #expect(shelf.files.count(where: { $0.hasPrefix("quarantine/") }) == 14)
    }

    @Test("Preparing makes the folders and may be done again")
    func prepare() async throws {
        let shelf = try await Shelf()
        try await shelf.store.prepare()
        #expect(try shelf.permissions("incoming") == 0o700)
        #expect(try shelf.permissions("quarantine") == 0o700)
        let elsewhere = MasterStore(incoming: shelf.scratch.path("incoming"), masters: "/dev/shm", quarantine: shelf.scratch.path("quarantine"))
        let problem = await expectProblem(.storageFailed) { try await elsewhere.prepare() }
        #expect(problem?.sentence.contains("same file system") == true)
    }
}
