import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Renamings that are refused touch nothing")
struct RenameRefusalTests {
    /// Expects that the plan is refused with every file as it was.
    @discardableResult
    private func expectRefusal(_ scene: RenameScene, _ plan: RenamePlan? = nil, _ code: ProblemCode = .renameRefused) async throws -> Problem? {
        let (files, contents) = (scene.shelf.files, scene.shelf.contents)
        let problem = await expectProblem(code) { _ = try await scene.shelf.store.rename(plan ?? scene.plan) }
        #expect(scene.shelf.files == files)
        #expect(scene.shelf.contents == contents)
        #expect(await !scene.shelf.store.isUnderWay((plan ?? scene.plan).id))
        return problem
    }

    @Test("A name that a file has, which is not itself renamed", arguments: ["box_0009.tif", "box_0009.tif.json"])
    func taken(_ name: String) async throws {
        let scene = try await RenameScene(["box/box_0009.tif"], "taken-\(name)")
        try scene.shelf.scratch.write("somebody's", to: "masters/box/\(name)")
        let problem = try await expectRefusal(scene)
        #expect(problem?.sentence.contains(scene.shelf.scratch.path("masters/box/\(name)")) == true)
    }

    @Test(
        "A name that no master can have",
        arguments: [
            "../x.tif", "/etc/x.tif", "box/../../x.tif", "x.tif", "box//x.tif", "", "box/.x.tif", "box/x.tif/", "box/x", "box/x.tif.json",
            "box/\0.tif",
            "box/" + String(repeating: "x", count: 248) + ".tif",
            "box/" + String(repeating: "x123456789/", count: 400) + "x.tif",
        ])
    func invalid(_ name: String) async throws {
        try await expectRefusal(try await RenameScene([name], "invalid"))
    }

    @Test("The longest name that a sidecar can have as well is taken")
    func longest() async throws {
        let scene = try await RenameScene(["box/" + String(repeating: "x", count: 246) + ".tif"])
        try await scene.expectDone(try await scene.shelf.store.rename(scene.plan))
    }

    @Test("Two pages of one name")
    func sameTarget() async throws {
        let problem = try await expectRefusal(try await RenameScene(["box/a.tif", "box/a.tif"]))
        #expect(problem?.sentence.contains("box/a.tif") == true)
    }

    @Test("A page in a folder that has another page's name")
    func pageAndFolder() async throws {
        try await expectRefusal(try await RenameScene(["box/a.tif", "box/a.tif/b.tif"]))
    }

    @Test("A folder that cannot be made")
    func noFolder() async throws {
        let scene = try await RenameScene(["other/a.tif", "box/b.tif"])
        try scene.shelf.scratch.write("a file", to: "masters/other")
        try await expectRefusal(scene, nil, .storageFailed)
    }

    @Test("A page that is missing")
    func missing() async throws {
        let scene = try await RenameScene(["box/a.tif", "box/b.tif"])
        try FileManager.default.removeItem(atPath: scene.shelf.scratch.path("masters/box/box_0002.tif"))
        let problem = try await expectRefusal(scene, nil, .masterMissing)
        #expect(problem?.parameters["path"] == scene.shelf.scratch.path("masters/box/box_0002.tif"))
    }

    @Test("A page whose sidecar is missing, damaged or another's", arguments: ["missing", "damaged", "another"])
    func sidecar(_ fault: String) async throws {
        let scene = try await RenameScene(["box/a.tif", "box/b.tif"], "sidecar-\(fault)")
        let path = scene.shelf.scratch.path("masters/box/box_0002.tif.json")
        try FileManager.default.removeItem(atPath: path)
        if fault == "damaged" { try Data("{".utf8).write(to: URL(fileURLWithPath: path)) }
        if fault == "another" { try FileManager.default.copyItem(atPath: scene.shelf.scratch.path("masters/box/box_0001.tif.json"), toPath: path) }
        let problem = try await expectRefusal(scene, nil, .sidecarInvalid)
        #expect(problem?.parameters["path"] == path)
    }

    @Test("A sidecar that forgets the old name")
    func forgetful() async throws {
        let scene = try await RenameScene(["box/a.tif"])
        var plan = scene.plan
        plan.entries[0].sidecar.names = []
        try await expectRefusal(scene, plan, .internalFailure)
    }

    @Test("A page that another renaming holds, until that has ended")
    func otherPlan() async throws {
        let scene = try await RenameScene(["box/box_0002.tif", "box/box_0001.tif", "box/box_0003.tif"])
        let store = scene.shelf.store
        let first = RenamePlan(entries: Array(scene.plan.entries.prefix(2)))
        let renaming = Renaming(first, in: store)
        for step in renaming.steps.prefix(5) { try renaming.perform(step) }
        try await expectRefusal(scene, RenamePlan(entries: RenameScene.entries([scene.pages[2]], ["box/box_0002.tif"])))
        _ = try await store.rename(RenamePlan(entries: RenameScene.entries([scene.pages[2]], ["box/box_0004.tif"])))
        _ = try await store.rename(first)
        #expect(try scene.shelf.text("masters/box/box_0001.tif") == "image 2")
        #expect(try scene.shelf.text("masters/box/box_0004.tif") == "image 3")
    }
}
