import Foundation
import LinuxSystem
import PlatenModel
import Preservation
import TestSupport
import Testing

@Suite("Digests of files")
struct FileDigestTests {
    @Test("The digest is the one that sha256sum gives, around the size of a read", arguments: [0, 1, 1 << 20 - 1, 1 << 20, 1 << 20 + 1, 3_000_000])
    func sizes(_ size: Int) async throws {
        let scratch = try ScratchFolder("digest-\(size)")
        let path = scratch.path("file")
        var generator = SystemRandomNumberGenerator()
        let bytes = Data((0..<size).map { _ in UInt8.random(in: 0...255, using: &generator) })
        try bytes.write(to: URL(fileURLWithPath: path))
        let expected = try Shell.run("sha256sum", [path]).text.prefix(64)
        #expect(try await FileDigest.sha256(path) == expected)
    }

    @Test("A file that is missing, or a folder, is a problem that names it", arguments: ["missing", "."])
    func unreadable(_ name: String) async throws {
        let scratch = try ScratchFolder()
        let problem = await expectProblem(.storageFailed) { _ = try await FileDigest.sha256(scratch.path(name)) }
        #expect(problem?.parameters["path"] == scratch.path(name))
    }
}
