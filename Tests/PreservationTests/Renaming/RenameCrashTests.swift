import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

/// A crash is a renaming that stops after some of its steps.
@Suite("Crashes while masters are renamed")
struct RenameCrashTests {
    /// Three pages change places, one goes to a new folder.
    private static let names = ["box/box_0002.tif", "box/box_0003.tif", "box/box_0001.tif", "box/new/box_0001.tif"]
    /// Of four pages; the test below compares.
    private static let stepCount = 34
    private static let stops = 0...stepCount
    /// The folder, four sidecars, the new folders and the journal.
    private static let firstMove = 7

    private func crashed(after steps: Int) async throws -> RenameScene {
        let scene = try await RenameScene(Self.names, "rename-\(steps)")
        #expect(scene.stepCount == Self.stepCount)
        try scene.stopped(after: steps)
        return scene
    }

    @Test("The same plan finishes it: no image is lost or there twice", arguments: stops)
    func samePlan(_ steps: Int) async throws {
        let scene = try await crashed(after: steps)
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }

    @Test("At no moment is an image lost, or there twice, or in the place of another", arguments: stops)
    func whole(_ steps: Int) async throws {
        let scene = try await crashed(after: steps)
        let images = scene.shelf.contents.map { String(decoding: $0, as: UTF8.self) }.filter { $0.hasPrefix("image ") }
        #expect(images == ["image 1", "image 2", "image 3", "image 4"])
        for name in scene.shelf.files where name.hasSuffix(".tif") {
            let sidecar = scene.shelf.scratch.path("\(name).json")
            guard Folder.exists(sidecar) else { continue }
            let capture = try Sidecar.read(sidecar).capture.id
            let number = try #require(scene.pages.firstIndex { $0.capture.id == capture })
            #expect(try scene.shelf.text(name) == "image \(number + 1)")
        }
    }

    @Test("Where the catalogue is lost, the journal finishes it; before the journal was on disk nothing had moved", arguments: stops)
    func journalAlone(_ steps: Int) async throws {
        let scene = try await crashed(after: steps)
        let finished = try await scene.shelf.store.finishRenames()
        if steps < Self.firstMove {
            #expect(finished.isEmpty)
            #expect(scene.shelf.files.count == 8)
            for page in scene.pages { #expect(try Sidecar.read(scene.shelf.scratch.path("masters/\(page.capture.file).json")) == page) }
        } else if steps < Self.stepCount - 1 {
            #expect(finished.map(\.plan) == [scene.plan.id])
            #expect(finished.first?.problem == nil)
            try await scene.expectDone(finished.first?.sidecarDigests)
        } else {
            #expect(finished.isEmpty)
            try await scene.expectDone()
        }
        #expect((try? Folder.names(in: scene.shelf.scratch.path("masters/.renaming")).isEmpty) ?? (steps == 0))
        // The catalogue's plan finds its work done, or does it.
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }

    @Test("Recovery with an empty catalogue takes all pages in under one name each, and sets none aside", arguments: stops)
    func recovered(_ steps: Int) async throws {
        let scene = try await crashed(after: steps)
        let adopted = try await scene.shelf.recover().map { file -> Identifier<Capture>? in
            if case .adopted(let sidecar, _) = file { sidecar.capture.id } else { nil }
        }
        #expect(Set(adopted) == Set(scene.pages.map(\.capture.id)))
        #expect(adopted.count == 4)
        #expect(scene.shelf.files.count == 8)
    }

    @Test("A crash while it is finished is finished the same way", arguments: 0..<stepCount - 1, [3, 9])
    func twice(_ steps: Int, _ more: Int) async throws {
        let scene = try await crashed(after: steps)
        try scene.stopped(after: more)
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }

    @Test("A file that somebody put under a new name meanwhile is left alone; when it is gone, the renaming ends")
    func nameTaken() async throws {
        let scene = try await crashed(after: 20)
        let shelf = scene.shelf
        try shelf.scratch.write("somebody's", to: "masters/box/new/box_0001.tif")
        let problem = await expectProblem(.renameUnfinished) { _ = try await shelf.store.rename(scene.plan) }
        #expect(problem?.parameters["path"] == shelf.scratch.path("masters/box/new/box_0001.tif"))
        #expect(await shelf.store.isUnderWay(scene.plan.id))
        #expect(try shelf.text("masters/box/new/box_0001.tif") == "somebody's")
        let finished = try await shelf.store.finishRenames()
        #expect(finished.first?.problem?.code == .renameUnfinished)
        #expect(try await shelf.recover(known: Set(scene.pages.map(\.capture.id))).count == 1)
        try FileManager.default.removeItem(atPath: shelf.scratch.path("masters/box/new/box_0001.tif"))
        try await scene.expectDone(try await shelf.store.rename(scene.plan))
    }

    @Test("An old sidecar that somebody took away meanwhile stops nothing")
    func oldSidecarGone() async throws {
        let scene = try await crashed(after: Self.firstMove)
        try FileManager.default.removeItem(atPath: scene.shelf.scratch.path("masters/box/box_0003.tif.json"))
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }

    @Test("An image that somebody took away meanwhile is told of, by its path")
    func imageGone() async throws {
        let scene = try await crashed(after: Self.firstMove)
        let path = scene.shelf.scratch.path("masters/box/box_0003.tif")
        try FileManager.default.removeItem(atPath: path)
        let problem = await expectProblem(.renameUnfinished) { _ = try await scene.shelf.store.rename(scene.plan) }
        #expect(problem?.parameters["path"] == path)
    }

    @Test("A damaged journal stops neither recovery nor the catalogue's plan")
    func damagedJournal() async throws {
        let scene = try await crashed(after: 12)
        let journal = scene.shelf.scratch.path("masters/.renaming/\(scene.plan.id)/taking.json")
        try FileManager.default.removeItem(atPath: journal)
        try Data("{".utf8).write(to: URL(fileURLWithPath: journal))
        #expect(try await scene.shelf.store.finishRenames().first?.problem?.parameters["path"] == journal)
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }
}
