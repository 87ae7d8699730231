import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import Curation

@Suite("The folder of pictures")
struct PictureFolderTests {
    private func names(_ folder: PictureFolder) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    }

    private func write(_ path: String, bytes: Int, age: Double) throws {
        try Data(count: bytes).write(to: URL(fileURLWithPath: path))
        try FileManager.default.setAttributes([.modificationDate: Date(timeIntervalSince1970: 1_700_000_000 - age)], ofItemAtPath: path)
    }

    @Test("loses what was made first where there is too much of it, and nothing else")
    func prune() async throws {
        let scratch = try ScratchFolder("pictures")
        let folder = PictureFolder(path: scratch.path("pictures"))
        try await folder.prepare()
        let captures = (0..<4).map { _ in Identifier<Capture>.make() }
        for (index, capture) in captures.enumerated() {
            try write(folder.path(of: capture, .thumbnail), bytes: 1000, age: Double(100 * (index + 1)))
        }
        await folder.prune(to: 4000)
        #expect(try names(folder).count == 4)
        await folder.prune(to: 2500)
        #expect(try Set(names(folder)) == Set(captures.prefix(2).map { "\($0).thumbnail.jpg" }))
    }

    @Test("loses evened images, which are as large as masters, before all that is small or cannot be made again")
    func large() async throws {
        let scratch = try ScratchFolder("pictures")
        let folder = PictureFolder(path: scratch.path("pictures"))
        try await folder.prepare()
        let look = folder.path(of: Identifier<MaintenanceRecord>.make())
        try write(look, bytes: 100, age: 900)
        for age in [0.0, 10] { try write(folder.path(of: Identifier<Capture>.make(), .evened), bytes: 5000, age: age) }
        await folder.prune(to: 6000)
        #expect(try names(folder).count == 2 && FileManager.default.fileExists(atPath: look))
        await folder.prune(to: 200)
        #expect(try names(folder) == [URL(fileURLWithPath: look).lastPathComponent])
        await #expect(throws: Problem.self) { try await folder.checkSpace(for: 1 << 40, reserve: 1 << 60) }
        try await folder.checkSpace(for: 1, reserve: 0)
    }

    @Test("shows nothing any more of a capture that is removed: neither its pictures nor a contact sheet that it may be on")
    func remove() async throws {
        let scratch = try ScratchFolder("pictures")
        let folder = PictureFolder(path: scratch.path("pictures"))
        // Nothing was made yet.
        try await folder.remove([.make()])
        try await folder.prepare()
        let (gone, kept) = (Identifier<Capture>.make(), Identifier<Capture>.make())
        for capture in [gone, kept] {
            for kind in PictureKind.allCases { try write(folder.path(of: capture, kind), bytes: 10, age: 0) }
        }
        try write(folder.path(ofSheet: "aa"), bytes: 10, age: 0)
        // Of a worker that was killed: as large as the master, and with its pixels.
        try write("\(folder.path(of: gone, .evened)).4711", bytes: 10, age: 0)
        try await folder.remove([gone])
        #expect(try names(folder) == PictureKind.allCases.map { "\(kept).\($0.rawValue).\($0.suffix)" }.sorted())
    }
}
