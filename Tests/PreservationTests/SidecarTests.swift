import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Sidecars")
struct SidecarTests {
    @Test("A sidecar is JSON that tells people and programs everything")
    func content() async throws {
        let shelf = try await Shelf()
        let sidecar = try await shelf.page(restrictedTo: ["root"])
        let published = try await shelf.store.publish(sidecar)
        let data = try Data(contentsOf: URL(fileURLWithPath: published.sidecar))
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        #expect(object["format"] as? Int == 1)
        #expect(object["host"] as? String == "station-1")
        #expect(object["software"] as? String == PlatenVersion.software)
        #expect((object["job"] as? [String: Any])?["restrictedTo"] as? [String] == ["root"])
        #expect((object["cycle"] as? [String: Any])?["profile"] is [String: Any])
        #expect((object["capture"] as? [String: Any])?["acquired"] as? String == "2026-02-21T12:00:00Z")
        #expect(String(decoding: data, as: UTF8.self).hasSuffix("}\n"))
    }

    @Test("One of a newer format, a damaged one and a huge one are refused", arguments: ["format", "damage", "huge", "missing"])
    func refused(_ fault: String) async throws {
        let scratch = try ScratchFolder()
        var sidecar = Sidecar.sample(sha256: "ab")
        if fault == "format" { sidecar.format = 2 }
        var text = try PlatenJSON.line(sidecar)
        if fault == "damage" { text = String(text.dropLast(10)) }
        if fault == "huge" { text += String(repeating: " ", count: 5_000_000) }
        let path = scratch.path("x.json")
        if fault != "missing" { try scratch.write(text, to: "x.json") }
        let problem = await expectProblem(["format", "damage"].contains(fault) ? .sidecarInvalid : .storageFailed) {
            _ = try Sidecar.read(path)
        }
        #expect(problem?.parameters["path"] == path)
    }

    @Test("One that was written before names were kept is read, without any")
    func beforeNames() throws {
        let scratch = try ScratchFolder()
        let sidecar = Sidecar.sample(sha256: "ab")
        var object = try #require(try JSONSerialization.jsonObject(with: PlatenJSON.encoder().encode(sidecar)) as? [String: Any])
        #expect(object.removeValue(forKey: "names") != nil)
        try scratch.write(String(decoding: try JSONSerialization.data(withJSONObject: object), as: UTF8.self), to: "x.json")
        #expect(try Sidecar.read(scratch.path("x.json")) == sidecar)
    }

    @Test("Under a new name a sidecar keeps all the old ones, with who gave them up, and why")
    func names() throws {
        let noon = Date(timeIntervalSince1970: 1_771_675_200)
        let first = Sidecar.sample()
        let third = first.renamed(to: "box/b.tif", by: "anna", at: noon, reason: "folio 3 was missing")
            .renamed(to: "box/c.tif", by: "ben", at: noon, reason: "again")
        #expect(third.capture.file == "box/c.tif")
        #expect(third.names.map(\.path) == ["box/box_0001.tif", "box/b.tif"])
        #expect(third.names.first == EarlierName(path: "box/box_0001.tif", time: noon, user: "anna", reason: "folio 3 was missing"))
        let copy = try PlatenJSON.decoder().decode(Sidecar.self, from: PlatenJSON.encoder().encode(third))
        #expect(copy == third)
    }
}
