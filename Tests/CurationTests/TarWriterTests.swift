import Foundation
import TestSupport
import Testing

@testable import Curation

@Suite("A tar archive")
struct TarWriterTests {
    /// The kernel's own: as long as a page by what it says, and a few bytes when it is read, as a file is that somebody shortens at this moment.
    private static let shrinking = "/sys/devices/system/cpu/online"

    @Test("has a file that others write to as it was at one moment, whatever its size was said to be", .enabled(if: shrinks, "needs sysfs"))
    func changing() throws {
        let folder = try ScratchFolder("tar")
        var archive = try TarWriter(folder.path("a.tar"), time: 1)
        let text = try String(contentsOfFile: Self.shrinking, encoding: .utf8)
        let added = try #require(try archive.addChanging(Self.shrinking, as: "online"))
        #expect(added.size == text.utf8.count)
        // One that is gone is none, and no harm to the others.
        #expect(try archive.addChanging(folder.path("gone"), as: "gone") == nil)
        try archive.add(Array("whole".utf8), as: "whole")
        _ = try archive.finish()
        #expect(try Shell.run("tar", ["-xOf", folder.path("a.tar"), "online"]).text == text)
        #expect(try Shell.run("tar", ["-tf", folder.path("a.tar")]).text == "online\nwhole\n")
    }

    private static let shrinks: Bool = {
        guard let text = try? String(contentsOfFile: shrinking, encoding: .utf8),
            let size = try? FileManager.default.attributesOfItem(atPath: shrinking)[.size] as? Int
        else { return false }
        return size > text.utf8.count
    }()
}
