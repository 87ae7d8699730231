import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Rewriting a sidecar")
struct RewritingTests {
    private let file = "masters/box/box_0001.tif"

    @Test("What is known of a page changes, its image does not, and the digest is that of the new bytes")
    func rewritten() async throws {
        let shelf = try await Shelf()
        var page = try await shelf.published(1)[0]
        let image = try FileManager.default.attributesOfItem(atPath: shelf.scratch.path(file))
        page.capture.designation = PageDesignation("12r")
        page.capture.part = "Band 2"
        page.capture.position = 7
        page.capture.role = .target
        let digest = try await shelf.store.rewrite(page)
        #expect(shelf.files == [file, "\(file).json"])
        #expect(try Sidecar.read(shelf.scratch.path("\(file).json")) == page)
        #expect(try await FileDigest.sha256(shelf.scratch.path("\(file).json")) == digest)
        #expect(try shelf.permissions("\(file).json") == 0o440)
        let after = try FileManager.default.attributesOfItem(atPath: shelf.scratch.path(file))
        #expect(after[.modificationDate] as? Date == image[.modificationDate] as? Date)
        #expect(after[.systemFileNumber] as? Int == image[.systemFileNumber] as? Int)
        // Somebody who reads the old one goes on reading the old one.
        #expect(try shelf.text(file) == "image 1")
    }

    @Test("One that is damaged, missing or another's is not papered over", arguments: ["damaged", "missing", "another"])
    func damaged(_ fault: String) async throws {
        let shelf = try await Shelf("damaged-\(fault)")
        let pages = try await shelf.published(2)
        let path = shelf.scratch.path("\(file).json")
        try FileManager.default.removeItem(atPath: path)
        if fault == "damaged" { try Data("{".utf8).write(to: URL(fileURLWithPath: path)) }
        if fault == "another" { try FileManager.default.copyItem(atPath: shelf.scratch.path("masters/box/box_0002.tif.json"), toPath: path) }
        let contents = shelf.contents
        await expectProblem(.sidecarInvalid) { _ = try await shelf.store.rewrite(pages[0]) }
        #expect(shelf.contents == contents)
    }

    @Test("Somebody who mends can have a damaged or missing one replaced, and never another capture's")
    func repaired() async throws {
        let shelf = try await Shelf()
        let pages = try await shelf.published(2)
        let path = shelf.scratch.path("\(file).json")
        try FileManager.default.removeItem(atPath: path)
        _ = try await shelf.store.rewrite(pages[0], repairing: true)
        #expect(try Sidecar.read(path) == pages[0])
        try FileManager.default.removeItem(atPath: path)
        try Data("{".utf8).write(to: URL(fileURLWithPath: path))
        _ = try await shelf.store.rewrite(pages[0], repairing: true)
        #expect(try Sidecar.read(path) == pages[0])
        try FileManager.default.removeItem(atPath: path)
        try FileManager.default.copyItem(atPath: shelf.scratch.path("masters/box/box_0002.tif.json"), toPath: path)
        await expectProblem(.sidecarInvalid) { _ = try await shelf.store.rewrite(pages[0], repairing: true) }
    }

    @Test("Without its image, under a name that no master has, or without its earlier names it is refused")
    func refused() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.published(1)[0]
        let renamed = page.renamed(to: "box/a.tif", by: "anna", reason: "r")
        await expectProblem(.masterMissing) { _ = try await shelf.store.rewrite(renamed) }
        var escaping = page
        escaping.capture.file = "../x.tif"
        await expectProblem(.internalFailure) { [escaping] in _ = try await shelf.store.rewrite(escaping) }
        _ = try await shelf.store.rename(RenamePlan(entries: [RenamePlan.Entry(from: page.capture.file, sidecar: renamed)]))
        var forgetful = renamed
        forgetful.names = []
        await expectProblem(.internalFailure) { [forgetful] in _ = try await shelf.store.rewrite(forgetful) }
        #expect(try Sidecar.read(shelf.scratch.path("masters/box/a.tif.json")).names.count == 1)
    }

    @Test("Whoever reads meanwhile finds a whole sidecar, the old one or a new one")
    func readers() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.published(1)[0]
        try await withThrowingTaskGroup { group in
            for writer in 1...4 {
                group.addTask {
                    for position in 1...10 {
                        var next = page
                        next.capture.position = writer * 100 + position
                        _ = try await shelf.store.rewrite(next)
                    }
                }
            }
            group.addTask {
                for _ in 1...200 {
                    let found = try Sidecar.read(shelf.scratch.path("\(file).json"))
                    #expect(found.capture.id == page.capture.id)
                }
            }
            try await group.waitForAll()
        }
        #expect(shelf.files == [file, "\(file).json"])
    }
}
