import Foundation
import GRDB
import PlatenModel

/// A copy of the catalogue as it was before a migration.
package enum CatalogueBackup {
    /// Copies the catalogue, with what its WAL holds, to `catalogue-<version>-<time>.sqlite` in `folder`, and returns when the copy is on disk.
    @discardableResult
    package static func make(of path: String, version: String, in folder: String, now: Date = Date()) throws -> String {
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let name = "\(folder)/catalogue-\(version)-\(time(now)).sqlite"
        let unfinished = "\(name).partial"
        try? FileManager.default.removeItem(atPath: unfinished)
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(5)
        let source = try DatabaseQueue(path: path, configuration: configuration)
        defer { try? source.close() }
        let copy = try DatabaseQueue(path: unfinished)
        try source.backup(to: copy)
        try copy.close()
        // A copy with its final name is whole, whenever the power went.
        let handle = try FileHandle(forReadingFrom: URL(fileURLWithPath: unfinished))
        try handle.synchronize()
        try handle.close()
        try FileManager.default.moveItem(atPath: unfinished, toPath: name)
        return name
    }

    private static func time(_ date: Date) -> String {
        // ISO 8601 basic format: no colons, which not every file system keeps.
        date.formatted(.iso8601.year().month().day().dateSeparator(.omitted).time(includingFractionalSeconds: true).timeSeparator(.omitted))
    }
}
