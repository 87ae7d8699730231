import Foundation
import LinuxSystem
import PlatenModel

extension BagWriter {
    /// Removes what a crash left of packages that had no name yet, and returns the names of the folders. Nothing else is touched.
    ///
    /// To be called before any package is written to the folder: one that is being written looks the same.
    ///
    /// - Throws: `storage-failed`, naming the folder.
    @discardableResult
    public static func removeLeftovers(in folder: String) async throws(Problem) -> [String] {
        try await BlockingWork.run { () throws(Problem) in
            var removed: [String] = []
            do throws(SystemError) {
                for name in try Folder.names(in: folder) where PartialName.isOne(name) {
                    guard case .folder = try EntryKind.of("\(folder)/\(name)") else { continue }
                    removed.append(name)
                }
            } catch {
                throw PackageFailure.reading(folder, error)
            }
            for name in removed { try remove("\(folder)/\(name)") }
            return removed
        }
    }

    private static func remove(_ path: String) throws(Problem) {
        do {
            try FileManager.default.removeItem(atPath: path)
        } catch {
            throw Problem(.storageFailed, ["path": path, "reason": "it cannot be removed (\(error.localizedDescription))"])
        }
    }
}
