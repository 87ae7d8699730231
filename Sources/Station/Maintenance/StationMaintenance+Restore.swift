import Catalogue
import Curation
import Foundation
import LinuxSystem
import PlatenModel

extension StationMaintenance {
    /// Takes the catalogue of a backup into the state folder, which must have none. What was kept of scanners goes to its places; configuration and profiles are laid beside it for a person to
    /// compare: the machine may be another one. The next start takes in what was captured after the backup.
    ///
    /// - Returns: where configuration and profiles lie.
    /// - Throws: `state-locked`, `catalogue-exists`, `backup-invalid`, `catalogue-newer`, `storage-failed`.
    public func restore(_ backup: String) async throws(Problem) -> String {
        let lock = try await StationFolders(places: places).prepare()
        defer { _ = lock }
        let places = places
        return try await BlockingWork.run { () throws(Problem) in
            let target = CatalogueFiles(path: places.catalogue)
            guard !target.exist else { throw Problem(.catalogueExists, ["path": target.path]) }
            let folder = "\(places.stateFolder)/restored-\(CatalogueFiles.time(Date()))"
            _ = try BackupReader(backup).extract(into: folder)
            let restored = CatalogueFiles(path: BackupManifest.catalogue(in: folder))
            // One of an older version is brought up to date, one of a newer version or damaged is refused, before it counts.
            try Catalogue.open(at: restored.path, backups: places.catalogueBackups).close()
            try restored.move(to: target)
            try Self.takeScannerFiles(from: "\(folder)/\(BackupManifest.scanners)", to: places.stateFolder)
            return folder
        }
    }

    /// Puts colour profiles and calibrations to their places; what lies there already stays.
    private static func takeScannerFiles(from source: String, to state: String) throws(Problem) {
        let files = FileManager.default
        guard let names = files.enumerator(atPath: source) else { return }
        for case let name as String in names {
            var isFolder: ObjCBool = false
            let (old, new) = ("\(source)/\(name)", "\(state)/\(name)")
            guard files.fileExists(atPath: old, isDirectory: &isFolder), !isFolder.boolValue, !files.fileExists(atPath: new) else { continue }
            do throws(SystemError) {
                try Folder.create((new as NSString).deletingLastPathComponent, permissions: 0o750)
                try Folder.renameExclusively(old, to: new)
            } catch {
                throw Problem(.storageFailed, ["path": new, "reason": error.reason])
            }
        }
    }
}
