import Foundation
import TestSupport

/// A bag as packaging makes it, in a test's own folder.
struct SamplePackage {
    let path: String

    /// - Parameter files: content by path below `data/`.
    init(in scratch: ScratchFolder, _ files: [String: Data] = Self.pages, named name: String = "package") throws {
        path = scratch.path(name)
        try scratch.write("BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n", to: "\(name)/bagit.txt")
        for (file, content) in files {
            try scratch.write("", to: "\(name)/data/\(file)")
            try content.write(to: URL(fileURLWithPath: "\(path)/data/\(file)"))
        }
        // Another program's digests: what this one reads it must not have written itself.
        try write(PackageLines.digests(of: "data", in: path), to: "manifest-sha256.txt")
        try write(PackageLines.digests(of: "bagit.txt", in: path), to: "tagmanifest-sha256.txt")
    }

    func write(_ text: String, to name: String) throws {
        try Data(text.utf8).write(to: URL(fileURLWithPath: "\(path)/\(name)"))
    }

    static let pages = [
        "0001.tif": Data("the first page".utf8), "0002.tif": Data((0..<40_000).map { UInt8(truncatingIfNeeded: $0 * $0) }),
        "text/0001.txt": Data("a".utf8),
    ]

    /// Takes a second or two at 300 kB/s.
    static let longPages = [
        "0001.tif": Data("the first page".utf8), "0002.tif": Data((0..<400_000).map { UInt8(truncatingIfNeeded: $0 ^ ($0 >> 8)) }),
    ]
}

enum PackageLines {
    static func digests(of name: String, in folder: String) throws -> String {
        try Shell.run("sh", ["-c", "cd \"$0\" && find \"$1\" -type f -print0 | sort -z | xargs -0 sha256sum", folder, name]).text
    }
}
