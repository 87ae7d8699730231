import Foundation
import LinuxSystem
import PlatenModel

/// Finds sidecars among the masters.
enum MasterFolders {
    /// Paths of files that may be sidecars and got their name at `since` or later; nil: all of them. Folders in which no name changed since
    /// are not looked into. Blocks; symbolic links are not followed.
    ///
    /// - Throws: `storage-failed`.
    static func sidecars(in root: String, changedSince since: Date?) throws(Problem) -> [String] {
        let since = since.map { Int($0.timeIntervalSince1970) } ?? .min
        var found: [String] = []
        var folders = [root]
        while let folder = folders.popLast() {
            let status = try FileStatus.of(folder)
            // 2 links: a folder without folders in it.
            if status.modified < since, status.links == 2 { continue }
            // Hidden names are Platen's own: records of jobs, files under way from one name to another.
            for name in try names(in: folder) where !name.hasPrefix(".") {
                let path = "\(folder)/\(name)"
                let isSidecar = name.hasSuffix(".json")
                if isSidecar, status.modified < since { continue }
                // An image is no folder; that saves asking the file system for most names.
                if name.hasSuffix(".tif") { continue }
                let entry = try FileStatus.of(path)
                if entry.isFolder { folders.append(path) }
                if isSidecar, entry.isRegularFile, entry.changed >= since { found.append(path) }
            }
        }
        return found.sorted()
    }

    private static func names(in folder: String) throws(Problem) -> [String] {
        do throws(SystemError) { return try Folder.names(in: folder) } catch { throw StorageFailure.reading(folder, error) }
    }
}
