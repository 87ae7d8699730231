import Foundation
import LinuxSystem
import Packaging
import PlatenModel
import TestSupport

/// Masters and a folder for packages, in a folder of one test's own.
struct PackingTable {
    let scratch: ScratchFolder
    /// Where packages go.
    let folder: String

    init(_ label: String = #function) throws {
        scratch = try ScratchFolder(label)
        folder = scratch.path("packages")
        try Folder.create(folder, permissions: 0o755)
    }

    var writer: BagWriter { BagWriter(folder: folder) }

    /// A file among the masters, and its entry for a bag under the same path or `path`.
    func master(_ name: String, as path: String? = nil, content: Data) throws -> BagPayload {
        let file = scratch.path("masters/\(name)")
        try Folder.create((file as NSString).deletingLastPathComponent, permissions: 0o755)
        try content.write(to: URL(fileURLWithPath: file))
        let digest = try Shell.run("sha256sum", ["--", file]).text.drop { $0 == "\\" }.prefix(64)
        return BagPayload(path: path ?? name, source: .file(path: file, size: content.count, sha256: String(digest)))
    }

    /// Two masters, a file from memory and a tag file.
    func plan(name: String = "box-12") throws -> BagPlan {
        BagPlan(
            name: name,
            payload: [
                try master("box/box_0002.tif", content: Data("II*\0 second".utf8)),
                try master("box/box_0001.tif", content: Data("II*\0 first".utf8)),
                BagPayload(path: "box.json", source: .bytes(Array("{}\n".utf8))),
            ],
            tagFiles: [BagTagFile(path: "metadata/mets.xml", bytes: Array("<mets/>\n".utf8))],
            metadata: [
                BagInfoElement(BagInfoElement.Label.sourceOrganization, "Staatsarchiv"),
                BagInfoElement(BagInfoElement.Label.baggingDate, "2026-03-31"),
            ])
    }

    /// What lies in the packages' folder, hidden names among it.
    var packages: [String] { (try? Folder.names(in: folder)) ?? [] }

    func text(_ path: String) throws -> String {
        String(decoding: try Data(contentsOf: URL(fileURLWithPath: path)), as: UTF8.self)
    }

    /// Replaces the content of a file of a bag, which is read-only.
    func overwrite(_ path: String, _ change: (inout Data) -> Void) throws {
        var content = try Data(contentsOf: URL(fileURLWithPath: path))
        change(&content)
        try FileManager.default.removeItem(atPath: path)
        try content.write(to: URL(fileURLWithPath: path))
    }
}
