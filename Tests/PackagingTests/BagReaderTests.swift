import Foundation
import LinuxSystem
import Packaging
import PlatenModel
import TestSupport
import Testing

@Suite("Checks of bags")
struct BagReaderTests {
    /// A bag that is whole.
    private func bag(_ label: String) async throws -> (PackingTable, String) {
        let table = try PackingTable(label)
        return (table, try await table.writer.write(try table.plan()))
    }

    @Test(
        "One changed byte is found, in payload and tag files",
        arguments: ["data/box/box_0001.tif", "metadata/mets.xml", "bag-info.txt"])
    func damage(_ name: String) async throws {
        let (table, bag) = try await bag("damage-\(name.count)")
        try table.overwrite("\(bag)/\(name)") { $0[3] ^= 1 }
        #expect(try await BagReader.verify(bag) == [.digestWrong(name)])
    }

    @Test("A file that is missing, and one that was put in, are found")
    func strays() async throws {
        let (table, bag) = try await bag("strays")
        try FileManager.default.removeItem(atPath: "\(bag)/data/box/box_0002.tif")
        try table.scratch.write("II*\0 secona", to: "packages/box-12/data/box/box_0003.tif")
        #expect(try await BagReader.verify(bag) == [.fileMissing("data/box/box_0002.tif"), .unlisted("data/box/box_0003.tif")])
    }

    @Test("A file of another length makes Payload-Oxum wrong as well")
    func oxum() async throws {
        let (table, bag) = try await bag("oxum")
        try table.overwrite("\(bag)/data/box.json") { $0.append(0) }
        let findings = try await BagReader.verify(bag)
        #expect(findings == [.digestWrong("data/box.json"), .oxumWrong(stated: "24.3", found: "25.3")])
    }

    @Test("A stray tag file, a symbolic link and a pipe are found, and the check does not follow or wait for them")
    func strangers() async throws {
        let (table, bag) = try await bag("strangers")
        try table.scratch.write("x", to: "packages/box-12/notes.txt")
        try FileManager.default.removeItem(atPath: "\(bag)/data/box.json")
        try FileManager.default.createSymbolicLink(atPath: "\(bag)/data/box.json", withDestinationPath: "/etc/hostname")
        try #require(try Shell.run("mkfifo", ["\(bag)/data/pipe"]).status == 0)
        #expect(
            try await BagReader.verify(bag) == [
                .notRegular("data/box.json"), .notRegular("data/pipe"), .fileMissing("data/box.json"), .oxumWrong(stated: "24.3", found: "21.2"),
                .unlisted("notes.txt"),
            ])
    }

    @Test("Without its own files a bag is none", arguments: ["bagit.txt", "manifest-sha256.txt", "tagmanifest-sha256.txt", "bag-info.txt"])
    func ownFiles(_ name: String) async throws {
        let (table, bag) = try await bag("own-\(name.count)")
        try FileManager.default.removeItem(atPath: "\(table.folder)/box-12/\(name)")
        let findings = try await BagReader.verify(bag)
        switch name {
        case "bagit.txt": #expect(findings == [.declarationInvalid, .fileMissing(name)])
        case "bag-info.txt": #expect(findings == [.fileMissing(name), .oxumWrong(stated: nil, found: "24.3")])
        default: #expect(findings.first == .manifestMissing(name))
        }
        #expect(findings.count > (name.hasPrefix("tag") ? 4 : 1))
    }

    @Test("Lines that lead out of the bag, repeat or cannot be read are found, and nothing outside is read")
    func lines() async throws {
        let (table, bag) = try await bag("lines")
        let digest = String(repeating: "0", count: 64)
        let manifest = "manifest-sha256.txt"
        let first = try table.text("\(bag)/\(manifest)").split(separator: "\n")[0]
        try table.overwrite("\(bag)/\(manifest)") {
            $0 += Data("\(first)\n\(digest)  data/../../../x\n\(digest)  /etc/passwd\n\(digest)  bagit.txt\nrubbish\n".utf8)
        }
        #expect(
            try await BagReader.verify(bag) == [
                .manifestLineInvalid(manifest: manifest, line: 8),
                .listedTwice(manifest: manifest, path: "data/box.json"),
                .outsideManifest(manifest: manifest, path: "data/../../../x"),
                .outsideManifest(manifest: manifest, path: "/etc/passwd"),
                .outsideManifest(manifest: manifest, path: "bagit.txt"),
                .digestWrong(manifest),
            ])
    }

    @Test("A folder that is not there is a problem that names it")
    func missing() async throws {
        let problem = await expectProblem(.storageFailed) { _ = try await BagReader.verify("/nowhere/at/all") }
        #expect(problem?.parameters["path"] == "/nowhere/at/all")
    }

    @Test("Each finding is a sentence of one line that names its file")
    func sentences() {
        let path = "data/a\nb.tif"
        let findings: [BagFinding] = [
            .listedTwice(manifest: "m", path: path), .outsideManifest(manifest: "m", path: path), .fileMissing(path), .digestWrong(path),
            .unreadable(path, reason: "Input/output error"), .unlisted(path), .notRegular(path),
        ]
        for finding in findings {
            #expect(finding.sentence.contains("data/a%0Ab.tif") && !finding.sentence.contains("\n") && finding.sentence.hasSuffix("."))
        }
    }
}
