import Glibc
import LinuxSystem
import TestSupport
import Testing

@testable import Maintenance

@Suite("The file of a flat field")
struct FlatFieldFileTests {
    private static let bytes = [UInt8](repeating: 7, count: 200 << 10)

    @Test("is whole or not there: a full disk leaves nothing of it, and what was there stays", .enabled(if: geteuid() == 0, "mounting takes root"))
    func full() async throws {
        let scratch = try ScratchFolder()
        let path = scratch.path
        try await PrivateMount.run("tmpfs", at: path, options: "size=256k") {
            let folder = "\(path)/flat-fields"
            try FlatFieldFile.write(Array(Self.bytes.prefix(1000)), to: folder, as: "a.json")
            try FlatFieldFile.write(Self.bytes, to: folder, as: "b.json")
            let names = try Folder.names(in: folder).sorted()
            for name in ["a.json", "c.json"] {
                let error = #expect(throws: SystemError.self) { try FlatFieldFile.write(Self.bytes, to: folder, as: name) }
                #expect(error?.number == ENOSPC)
                #expect(try Folder.names(in: folder).sorted() == names)
            }
            #expect(try SmallFile.bytes(of: "\(folder)/a.json").count == 1000)
        }
    }
}
