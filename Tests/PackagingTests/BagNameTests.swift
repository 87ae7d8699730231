import Foundation
import LinuxSystem
import Packaging
import PlatenModel
import TestSupport
import Testing

@Suite("Names in bags")
struct BagNameTests {
    static let oddNames = [
        "two  spaces.tif", " leading space.tif", "line\nend.tif", "line end last\n", "both\r\nends.tif", "*star.tif", "#number.tif", "~tilde.tif",
        "Ms. germ. 2° Ä-ß-Ω-書.tif", "\u{1F4DC}.tif", "e\u{301}\u{323}.tif", "tab\there.tif", "-x.tif", "a/b c/d\"e'f.tif", ".hidden",
        String(repeating: "ü", count: 127) + "x",
    ]

    @Test("Odd names are the same in the file system and the manifest, and the check finds them", arguments: oddNames)
    func odd(_ name: String) async throws {
        let table = try PackingTable("odd-\(Self.oddNames.firstIndex(of: name) ?? 0)")
        let payload = try table.master("m.tif", as: name, content: Data("II*\0".utf8))
        let bag = try await table.writer.write(BagPlan(name: "b", payload: [payload]))
        #expect(Folder.exists("\(bag)/data/\(payload.path)"))
        let encoded = payload.path.replacingOccurrences(of: "\r", with: "%0D").replacingOccurrences(of: "\n", with: "%0A")
        #expect(Array(try table.text("\(bag)/manifest-sha256.txt").utf8.dropFirst(64)) == Array("  data/\(encoded)\n".utf8))
        #expect(try await BagReader.verify(bag).isEmpty)
    }

    @Test("A percent sign is encoded as RFC 8493 says", arguments: [("100%.tif", "100%25.tif"), ("%0A%25.tif", "%250A%2525.tif")])
    func percent(_ name: String, _ encoded: String) async throws {
        let table = try PackingTable("percent-\(name.count)")
        let payload = try table.master("m.tif", as: name, content: Data("II*\0".utf8))
        let bag = try await table.writer.write(BagPlan(name: "b", payload: [payload]))
        #expect(try table.text("\(bag)/manifest-sha256.txt").hasSuffix("  data/\(encoded)\n"))
        #expect(try await BagReader.verify(bag).isEmpty)
    }

    @Test("A decomposed name becomes its composed form everywhere")
    func normalised() async throws {
        let table = try PackingTable()
        let payload = try table.master("m.tif", as: "u\u{308}ber.tif", content: Data("II*\0".utf8))
        #expect(Array(payload.path.utf8) == Array("\u{FC}ber.tif".utf8))
        let bag = try await table.writer.write(BagPlan(name: "b", payload: [payload]))
        #expect(try Folder.names(in: "\(bag)/data").map { Array($0.utf8) } == [Array("\u{FC}ber.tif".utf8)])
    }

    @Test(
        "Paths that a bag cannot hold are refused by name before anything is written",
        arguments: [
            "", "/etc/passwd", "../x", "a/../x", "a/./x", ".", "a//b", "a/", "a\\b", "a\0b", "x ", "x\u{3000}", "box/\u{2028}",
            String(repeating: "ü", count: 128),
        ])
    func refused(_ path: String) async throws {
        let table = try PackingTable("refused")
        let plan = BagPlan(name: "b", payload: [BagPayload(path: path, source: .bytes([1]))])
        let problem = await expectProblem(.packagePathInvalid) { _ = try await table.writer.write(plan) }
        #expect(problem?.parameters["path"] == path)
        #expect(table.packages.isEmpty)
    }

    @Test("A path that is one only as a whole too long is refused as well, and nothing is left")
    func longPath() async throws {
        let table = try PackingTable()
        let path = Array(repeating: String(repeating: "x", count: 200), count: 25).joined(separator: "/")
        let plan = BagPlan(name: "b", payload: [BagPayload(path: path, source: .bytes([1]))])
        await expectProblem(.packagePathInvalid) { _ = try await table.writer.write(plan) }
        #expect(table.packages.isEmpty)
    }

    @Test(
        "Two files that are one elsewhere are refused",
        arguments: [
            ["a.tif", "a.tif"], ["a.tif", "A.TIF"], ["\u{E9}.tif", "e\u{301}.tif"], ["É.tif", "e\u{301}.tif"], ["a", "a/b"], ["a/b", "A"],
        ])
    func duplicates(_ paths: [String]) async throws {
        let table = try PackingTable("duplicates")
        let plan = BagPlan(name: "b", payload: paths.map { BagPayload(path: $0, source: .bytes([1])) })
        await expectProblem(.packagePathInvalid) { _ = try await table.writer.write(plan) }
        #expect(table.packages.isEmpty)
    }

    @Test(
        "Tag files do not take the bag's own names",
        arguments: ["bagit.txt", "Bag-Info.txt", "manifest-sha512.txt", "tagmanifest-sha256.txt", "fetch.txt", "data", "data/x", "~/x", "*x", " x"])
    func reserved(_ path: String) async throws {
        let table = try PackingTable("reserved")
        let plan = BagPlan(name: "b", payload: [], tagFiles: [BagTagFile(path: path, bytes: [])])
        let problem = await expectProblem(.packagePathInvalid) { _ = try await table.writer.write(plan) }
        #expect(problem?.parameters["path"] == path)
    }

    @Test("A package's own name is one plain name", arguments: ["", ".b", "..", "a/b", "/b", String(repeating: "x", count: 210)])
    func packageName(_ name: String) async throws {
        let table = try PackingTable("package-name")
        await expectProblem(.packagePathInvalid) { _ = try await table.writer.write(BagPlan(name: name, payload: [])) }
        #expect(table.packages.isEmpty)
    }

    @Test("The longest name of a package can be written")
    func longestName() async throws {
        let table = try PackingTable()
        let name = String(repeating: "x", count: 209)
        _ = try await table.writer.write(BagPlan(name: name, payload: []))
        #expect(table.packages == [name])
    }
}
