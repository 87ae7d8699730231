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
            // Before the catalogue, which is what makes a restoration count: one that fails can be made again.
            try Self.takeScannerFiles(from: "\(folder)/\(BackupManifest.scanners)", to: places.stateFolder)
            try restored.move(to: target)
            return folder
        }
    }

    /// Puts colour profiles, flat fields and calibrations to their places; what lies there already stays, and what is neither is left.
    private static func takeScannerFiles(from source: String, to state: String) throws(Problem) {
        func names(_ folder: String) -> [String] { (try? Folder.names(in: folder)) ?? [] }
        let colour = DefaultPaths.colourProfiles(in: "")
        let calibrations = DefaultPaths.calibrations(in: "")
        let files =
            names(source + colour).flatMap { record in DefaultPaths.colourProfileFiles.map { "\(colour)/\(record)/\($0)" } }
            + names(source + calibrations).filter { $0.hasSuffix(DefaultPaths.calibrationSuffix) }.map { "\(calibrations)/\($0)" }
        let fields = DefaultPaths.flatFields(in: "")
        let flatFields = names(source + fields).filter { $0.hasSuffix(DefaultPaths.flatFieldSuffix) }.map { "\(fields)/\($0)" }
        for file in files + flatFields where Folder.exists(source + file) && !Folder.exists(state + file) {
            do {
                try FileManager.default.createDirectory(
                    atPath: ((state + file) as NSString).deletingLastPathComponent, withIntermediateDirectories: true,
                    attributes: [.posixPermissions: 0o750])
                // A copy: the folder may be on another disk.
                try FileManager.default.copyItem(atPath: source + file, toPath: state + file)
            } catch {
                throw Problem(.storageFailed, ["path": state + file, "reason": "\(error.localizedDescription)"])
            }
        }
    }
}
