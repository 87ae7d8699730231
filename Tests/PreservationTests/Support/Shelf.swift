import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport

/// A store of masters in a folder of its own.
struct Shelf {
    let scratch: ScratchFolder
    let store: MasterStore

    init(_ label: String = #function) async throws {
        scratch = try ScratchFolder(label)
        store = MasterStore(incoming: scratch.path("incoming"), masters: scratch.path("masters"), quarantine: scratch.path("quarantine"))
        try await store.prepare()
    }

    /// A page as a worker leaves it: the partial file, and the sidecar that is to be written.
    func page(
        _ sequence: Int = 1, content: String = "II*\0 an image", id: Identifier<Capture> = .make(), restrictedTo groups: [String] = []
    ) async throws -> Sidecar {
        let path = store.partialPath(of: id)
        try Data(content.utf8).write(to: URL(fileURLWithPath: path))
        return Sidecar.sample(
            id, sequence: sequence, size: content.utf8.count, sha256: try await FileDigest.sha256(path), restrictedTo: groups)
    }

    /// Pages with their final names, `box/box_0001.tif` and so on; the content of each is `image` and its number.
    func published(_ count: Int, restrictedTo groups: [String] = []) async throws -> [Sidecar] {
        var pages: [Sidecar] = []
        for number in 1...count {
            pages.append(try await page(number, content: "image \(number)", restrictedTo: groups))
            _ = try await store.publish(pages[number - 1])
        }
        return pages
    }

    func recover(known: Set<Identifier<Capture>> = [], changedSince: Date? = nil) async throws -> [RecoveredFile] {
        try await store.recover(changedSince: changedSince) { capture in known.contains(capture) }
    }

    /// Names of all files below the folder of the test, sorted.
    var files: [String] {
        let root = scratch.path
        let all = FileManager.default.enumerator(atPath: root)?.compactMap { $0 as? String } ?? []
        return all.filter { name in
            var isFolder: ObjCBool = false
            return FileManager.default.fileExists(atPath: "\(root)/\(name)", isDirectory: &isFolder) && !isFolder.boolValue
        }.sorted()
    }

    /// Contents of all files, to see that none is lost.
    var contents: [Data] {
        files.compactMap { FileManager.default.contents(atPath: scratch.path($0)) }.sorted { $0.lexicographicallyPrecedes($1) }
    }

    func text(_ name: String) throws -> String {
        try String(contentsOf: URL(fileURLWithPath: scratch.path(name)), encoding: .utf8)
    }

    func permissions(_ name: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: scratch.path(name))[.posixPermissions] as? Int
    }
}
