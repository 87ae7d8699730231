import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Pages that wait for their name")
struct WaitingPageTests {
    /// A shelf on which a page is in quarantine because somebody's file has its name.
    private func waiting(_ label: String = #function) async throws -> (Shelf, Sidecar) {
        let shelf = try await Shelf(label)
        try shelf.scratch.write("somebody's", to: "masters/box/box_0001.tif")
        let sidecar = try await shelf.page()
        await expectProblem(.fileNameTaken) { _ = try await shelf.store.publish(sidecar) }
        return (shelf, sidecar)
    }

    private func free(_ shelf: Shelf) throws {
        try FileManager.default.moveItem(atPath: shelf.scratch.path("masters/box/box_0001.tif"), toPath: shelf.scratch.path("elsewhere.tif"))
    }

    @Test("While the name is taken they stay")
    func taken() async throws {
        let (shelf, _) = try await waiting()
        let files = shelf.files
        #expect(try await shelf.recover().isEmpty)
        #expect(shelf.files == files)
    }

    @Test("Once it is free they are taken in")
    func freed() async throws {
        let (shelf, sidecar) = try await waiting()
        try free(shelf)
        let recovered = try await shelf.recover()
        guard case .adopted(sidecar, _) = recovered.first else {
            Issue.record("\(recovered)")
            return
        }
        #expect(shelf.files == ["elsewhere.tif", "masters/box/box_0001.tif", "masters/box/box_0001.tif.json"])
        #expect(try shelf.text("masters/box/box_0001.tif") == "II*\0 an image")
    }

    @Test("A crash between the two moves into quarantine, or out of it, parts no page", arguments: ["in", "out"])
    func interrupted(_ way: String) async throws {
        let (shelf, sidecar) = try await waiting("interrupted-\(way)")
        let id = sidecar.capture.id
        try free(shelf)
        try FileManager.default.moveItem(
            atPath: shelf.scratch.path("quarantine/\(id).waiting"),
            toPath: way == "in" ? shelf.store.partialPath(of: id) : shelf.store.masterPath(of: sidecar.capture))
        let recovered = try await shelf.recover()
        guard case .adopted(sidecar, _) = recovered.first else {
            Issue.record("\(recovered)")
            return
        }
        #expect(shelf.files == ["elsewhere.tif", "masters/box/box_0001.tif", "masters/box/box_0001.tif.json"])
    }

    @Test("A damaged one is not taken in, and not tried again")
    func damaged() async throws {
        let (shelf, sidecar) = try await waiting()
        try free(shelf)
        try FileManager.default.removeItem(atPath: shelf.scratch.path("quarantine/\(sidecar.capture.id).waiting"))
        try shelf.scratch.write("half", to: "quarantine/\(sidecar.capture.id).waiting")
        #expect(try await shelf.recover().count == 2)
        #expect(try await shelf.recover().isEmpty)
        #expect(shelf.files.count(where: { $0.hasPrefix("quarantine/") }) == 2)
    }
}
