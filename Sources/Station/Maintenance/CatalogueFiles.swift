import Foundation
import LinuxSystem
import PlatenModel

/// The files of a catalogue: SQLite's own, and what it keeps beside it (sqlite.org/tempfiles.html). Blocks.
struct CatalogueFiles {
    let path: String

    private static let suffixes = ["", "-wal", "-shm"]

    var exist: Bool { Folder.exists(path) }

    /// Gives the catalogue another name that nothing has.
    func move(to other: CatalogueFiles) throws(Problem) {
        do throws(SystemError) {
            // The log first: a new catalogue of the old name must not find it.
            for suffix in Self.suffixes.reversed() where Folder.exists(path + suffix) {
                try Folder.renameExclusively(path + suffix, to: other.path + suffix)
            }
            try Folder.synchronise((path as NSString).deletingLastPathComponent)
        } catch {
            throw Problem(.storageFailed, ["path": other.path, "reason": error.reason])
        }
    }

    /// Removes a catalogue that was never finished.
    func remove() throws(Problem) {
        do throws(SystemError) {
            for suffix in Self.suffixes where Folder.exists(path + suffix) { try FileDescriptor.remove(path + suffix) }
        } catch {
            throw Problem(.storageFailed, ["path": path, "reason": error.reason])
        }
    }

    /// A name for one that makes room.
    static func aside(in folder: String, now: Date) -> CatalogueFiles {
        CatalogueFiles(path: "\(folder)/catalogue-set-aside-\(time(now)).sqlite")
    }

    /// ISO 8601 basic format: no colons, which not every file system keeps.
    static func time(_ date: Date) -> String {
        date.formatted(.iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: true).timeSeparator(.omitted))
    }
}
