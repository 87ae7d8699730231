import LinuxSystem
import TestSupport
import Testing

@testable import Devices

@Suite("The folder that shows SANE one driver")
struct DriverFoldersTests {
    @Test("comes first, holds nothing but the driver's name, and leaves the driver its own configuration")
    func folder() throws {
        let scratch = try ScratchFolder()
        let path = try DriverFolders(root: scratch.path("drivers"), path: "/etc/other:").configurationPath(for: "epson2")
        #expect(path == "\(scratch.path("drivers/epson2")):/etc/other:")
        #expect(try SmallFile.text(of: scratch.path("drivers/epson2/dll.conf")) == "epson2\n")
        #expect(try Folder.names(in: scratch.path("drivers/epson2/dll.d")).isEmpty)
        // Asked for again, by anyone, it is the same.
        #expect(try DriverFolders(root: scratch.path("drivers"), path: nil).configurationPath(for: "epson2").hasSuffix("/epson2:"))
    }

    @Test(
        "is never made for what cannot be a driver",
        arguments: ["", ".", "..", "a/b", "../../etc", "a b", "\u{7F}", String(repeating: "x", count: 200)])
    func names(name: String) {
        #expect(!DriverFolders.isName(name))
    }
}
