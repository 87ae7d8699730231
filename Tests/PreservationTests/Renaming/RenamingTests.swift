import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Renaming masters")
struct RenamingTests {
    @Test("Master and sidecar get the new name together, and the sidecar keeps the old one")
    func renamed() async throws {
        let scene = try await RenameScene(["box/box_0002r.tif", "box/part-2/box_0002v.tif"])
        let digests = try await scene.shelf.store.rename(scene.plan)
        try await scene.expectDone(digests)
        let sidecar = try Sidecar.read(scene.shelf.scratch.path("masters/box/box_0002r.tif.json"))
        #expect(sidecar.names.map(\.path) == ["box/box_0001.tif"])
        #expect(sidecar.names.first?.user == "anna")
        #expect(try scene.shelf.permissions("masters/box/part-2") == 0o750)
    }

    @Test("Pages change places, two and three at a time, while one keeps its name")
    func cycles() async throws {
        let scene = try await RenameScene([2, 1, 4, 5, 3, 6].map { "box/box_000\($0).tif" })
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }

    @Test("Called again after all is done, it only returns the digests")
    func again() async throws {
        let scene = try await RenameScene(["box/box_0002.tif", "box/box_0001.tif"])
        let digests = try await scene.shelf.store.rename(scene.plan)
        let modified = try FileManager.default.attributesOfItem(atPath: scene.shelf.scratch.path("masters/box"))[.modificationDate] as? Date
        #expect(try await scene.shelf.store.rename(scene.plan) == digests)
        #expect(
            try FileManager.default.attributesOfItem(atPath: scene.shelf.scratch.path("masters/box"))[.modificationDate] as? Date == modified)
    }

    @Test("A plan that came back from JSON is the same plan: what JSON does not hold of a time makes no other")
    func planFromJSON() async throws {
        let shelf = try await Shelf()
        let page = try await shelf.published(1)[0]
        let moved = page.renamed(to: "box/a.tif", by: "anna", at: Date(timeIntervalSince1970: 1_771_675_200.75), reason: "r")
        let plan = RenamePlan(entries: [RenamePlan.Entry(from: page.capture.file, sidecar: moved)])
        let digests = try await shelf.store.rename(plan)
        #expect(try await shelf.store.rename(plan) == digests)
        let copy = try PlatenJSON.decoder().decode(RenamePlan.self, from: PlatenJSON.encoder().encode(plan))
        #expect(try await shelf.store.rename(copy) == digests)
    }

    @Test("It is carried out in a task that is cancelled")
    func cancelledTask() async throws {
        let scene = try await RenameScene(["box/box_0002.tif", "box/box_0001.tif"])
        try await Task {
            withUnsafeCurrentTask { $0?.cancel() }
            _ = try await scene.shelf.store.rename(scene.plan)
        }.value
        try await scene.expectDone()
    }

    @Test("Whatever the order, and wherever it stops, each page gets its name", arguments: 0..<40)
    func permutations(_ seed: UInt64) async throws {
        var random = SeededNumbers(seed: seed)
        let count = Int.random(in: 1...7, using: &random)
        // Some of the old names, some new ones.
        let names = ((1...count).map { "box/box_000\($0).tif" } + (1...count).map { "box/new/box_000\($0).tif" }).shuffled(using: &random)
        let scene = try await RenameScene(Array(names.prefix(count)), "permutation-\(seed)")
        let stepCount = scene.stepCount
        for _ in 0..<3 where await !(scene.shelf.store.isUnderWay(scene.plan.id)) {
            try scene.stopped(after: Int.random(in: 0..<stepCount - 2, using: &random))
        }
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }
}
