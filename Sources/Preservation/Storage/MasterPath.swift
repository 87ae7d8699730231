/// Paths of masters as captures hold them: relative to the masters' root.
enum MasterPath {
    /// Whether the path stays below the root, in a folder of its own, with plain names.
    static func isValid(_ path: String) -> Bool {
        let parts = path.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count >= 2 && parts.allSatisfy(isName)
    }

    /// Whether it can be the name of a file that is not hidden.
    static func isName(_ name: some StringProtocol) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 255 && !name.utf8.contains(0) && !name.utf8.contains(UInt8(ascii: "/"))
    }

    /// How the names of masters end.
    static let suffix = ".tif"

    /// The folders that lie between the root and the files, each once, the upper before the lower.
    static func folders(of files: [String]) -> [String] {
        var folders: Set<String> = []
        for file in files {
            var folder = folder(of: file)
            while let path = folder, folders.insert(path).inserted { folder = self.folder(of: path) }
        }
        return folders.sorted()
    }

    /// The folder of a path; nil where the path has none.
    static func folder(of path: String) -> String? {
        path.lastIndex(of: "/").map { String(path[..<$0]) }
    }

    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }
}
