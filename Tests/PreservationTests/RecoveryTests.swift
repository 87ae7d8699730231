import Foundation
import Glibc
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Recovery at start-up")
struct RecoveryTests {
    @Test("Clean folders give nothing to do")
    func clean() async throws {
        let shelf = try await Shelf()
        #expect(try await shelf.recover().isEmpty)
        let published = try await shelf.page()
        _ = try await shelf.store.publish(published)
        #expect(try await shelf.recover(known: [published.capture.id]).isEmpty)
    }

    @Test("Temporary files and folders are moved aside under their names, with a number where those are taken")
    func leftovers() async throws {
        let shelf = try await Shelf()
        try shelf.scratch.write("old", to: "quarantine/a.spool")
        try shelf.scratch.write("older", to: "quarantine/a.spool.1")
        try shelf.scratch.write("new", to: "incoming/a.spool")
        try shelf.scratch.write("x", to: "incoming/folder/x")
        try shelf.scratch.write("", to: "incoming/.partial")
        let recovered = try await shelf.recover()
        #expect(recovered.count == 3)
        #expect(
            recovered.contains(
                .quarantined(
                    path: shelf.scratch.path("incoming/a.spool"), to: shelf.scratch.path("quarantine/a.spool.2"), capture: nil, reason: .leftover)))
        #expect(try shelf.text("quarantine/a.spool") == "old")
        #expect(try shelf.text("quarantine/a.spool.2") == "new")
        #expect(shelf.files.allSatisfy { $0.hasPrefix("quarantine/") })
    }

    @Test("A sidecar that cannot be read takes its image along", arguments: ["", "{", "{\"format\":1}", "{\"format\":99}", "[]", "null"])
    func unreadableSidecar(_ text: String) async throws {
        let shelf = try await Shelf()
        let sidecar = try await shelf.page()
        try shelf.scratch.write(text, to: "incoming/\(sidecar.capture.id).json")
        let recovered = try await shelf.recover()
        #expect(recovered.count == 2)
        guard case .quarantined(_, _, nil, .sidecarInvalid(let problem)) = recovered.first else {
            Issue.record("\(recovered)")
            return
        }
        #expect(problem.code == .sidecarInvalid)
        #expect(shelf.files.allSatisfy { $0.hasPrefix("quarantine/") })
    }

    @Test("A sidecar that names a file outside the masters moves nothing there")
    func escapingSidecar() async throws {
        let shelf = try await Shelf()
        var sidecar = try await shelf.page()
        sidecar.capture.file = "../outside/x.tif"
        try PlatenJSON.encoder().encode(sidecar).write(to: URL(fileURLWithPath: shelf.scratch.path("incoming/\(sidecar.capture.id).json")))
        _ = try await shelf.recover()
        #expect(shelf.files.allSatisfy { $0.hasPrefix("quarantine/") })
    }

    @Test("A sidecar without any image is set aside, before and after its move")
    func noImage() async throws {
        let shelf = try await Shelf()
        let (first, second) = (try await shelf.page(1), try await shelf.page(2))
        for page in [first, second] {
            _ = try await shelf.store.publish(page)
            try FileManager.default.removeItem(atPath: shelf.store.masterPath(of: page.capture))
        }
        try FileManager.default.moveItem(
            atPath: shelf.scratch.path("masters/box/box_0002.tif.json"), toPath: shelf.scratch.path("incoming/\(second.capture.id).json"))
        let recovered = try await shelf.recover()
        #expect(recovered.count == 2)
        #expect(recovered.allSatisfy { if case .quarantined(_, _, _, .noImage) = $0 { true } else { false } })
    }

    @Test("Files that others put among the masters are left alone")
    func foreignFiles() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page()
        let published = try await shelf.store.publish(page)
        try shelf.scratch.write("{}", to: "masters/box/notes.json")
        try shelf.scratch.write("an image", to: "masters/box/other.tif")
        try shelf.scratch.write("an image", to: "masters/readme")
        // A copy of the job's folder: its sidecars name other places.
        try FileManager.default.copyItem(atPath: shelf.scratch.path("masters/box"), toPath: shelf.scratch.path("masters/copy"))
        let files = shelf.files
        #expect(try await shelf.recover(known: [page.capture.id]).isEmpty)
        #expect(shelf.files == files)
        #expect(try await shelf.recover() == [.adopted(page, sidecarDigest: published.sidecarDigest)])
    }

    @Test("The catalogue can be written anew from the sidecars alone")
    func rebuild() async throws {
        let shelf = try await Shelf()
        var pages: [Sidecar] = []
        for number in 1...5 {
            pages.append(try await shelf.page(number, content: "image \(number)"))
            _ = try await shelf.store.publish(pages[number - 1])
        }
        let adopted = try await shelf.recover().compactMap { if case .adopted(let sidecar, _) = $0 { sidecar } else { nil } }
        #expect(adopted == pages)
    }

    @Test("Folders in which nothing changed since the last commit are not read")
    func changedSince() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.page()
        _ = try await shelf.store.publish(page)
        #expect(try await shelf.recover(changedSince: Date()).count == 1)
        #expect(try await shelf.recover(changedSince: Date(timeIntervalSinceNow: 23 * 3600)).count == 1)
        #expect(try await shelf.recover(changedSince: Date(timeIntervalSinceNow: 25 * 3600)).isEmpty)
    }

    @Test("A catalogue that fails stops recovery with every file in its place; the next start goes on")
    func catalogueFails() async throws {
        let shelf = try await Shelf()
        let sidecar = try await shelf.page()
        var publication = Publication(sidecar, in: shelf.store)
        try publication.perform(.writeSidecar)
        try publication.perform(.nameSidecar)
        let files = shelf.files
        await expectProblem(.catalogueFailed) {
            _ = try await shelf.store.recover { (_) throws(Problem) in throw Problem(.catalogueFailed, ["reason": "test"]) }
        }
        #expect(shelf.files == files)
        #expect(try await shelf.recover().count == 1)
    }

    @Test("A folder that cannot be read is a problem")
    func missingFolder() async throws {
        let scratch = try ScratchFolder()
        let store = MasterStore(incoming: scratch.path("a"), masters: scratch.path("b"), quarantine: scratch.path("c"))
        let problem = await expectProblem(.storageFailed) { _ = try await store.recover { _ in false } }
        #expect(problem?.parameters["path"] == scratch.path("a"))
    }
}
