import Catalogue
import FoundationEssentials
import LinuxSystem
import PlatenModel

/// Makes backups: all that a station knows, in one tar archive. Masters are in it by their digests only.
public struct BackupService: Sendable {
    private let surroundings: CurationSurroundings
    private let folder: String
    private let configurationFile: String?
    private static let prefix = "backup-"

    /// - Parameters:
    ///   - folder: for what lasts no longer than the backup; on a local disk with room for the catalogue twice.
    ///   - configurationFile: nil: there is none.
    public init(_ surroundings: CurationSurroundings, folder: String, configurationFile: String?) {
        self.surroundings = surroundings
        self.folder = folder
        self.configurationFile = configurationFile
    }

    /// Makes a backup, whose file has lost its name already when this returns: nothing is left of it when it is closed.
    ///
    /// - Throws: `backup-failed`, `storage-full`, `catalogue-failed`.
    public func make(by caller: Caller) async throws(Problem) -> Backup {
        try await surroundings.catalogue.audit(user: caller.userName, action: "backup.made", subject: "", detail: "")
        return try await BlockingWork.run { () throws(Problem) in try makeNow() }
    }

    /// Removes what a crash left. To be called while no backup is made.
    public func removeLeftovers() {
        for name in (try? Folder.names(in: folder)) ?? [] where name.hasPrefix(Self.prefix) { Self.remove("\(folder)/\(name)") }
    }

    private func makeNow() throws(Problem) -> Backup {
        let folder = "\(folder)/\(Self.prefix)\(Identifier<Backup>.make())"
        do throws(SystemError) { try Folder.create(folder, permissions: 0o700) } catch {
            throw Problem(.backupFailed, ["reason": "\(folder): \(error.reason)"])
        }
        defer { Self.remove(folder) }
        let now = Date()
        let configuration = surroundings.configuration()
        let list = "\(folder)/\(BackupManifest.masters)"
        let copy = try surroundings.catalogue.backUp(into: folder, masters: list)
        let path = "\(folder)/backup.tar"
        var archive = try TarWriter(path, time: Int(now.timeIntervalSince1970))
        var files = [try archive.add(copy, as: BackupManifest.catalogue)]
        try? FileDescriptor.remove(copy)
        files.append(try archive.add(list, as: BackupManifest.masters))
        // People and drivers write to these at any moment; what is going at this one is on its way out.
        func addChanging(_ source: String, as name: String) throws(Problem) {
            if let file = try archive.addChanging(source, as: name) { files.append(file) }
        }
        if let configurationFile { try addChanging(configurationFile, as: BackupManifest.configuration) }
        for profile in Self.profiles(in: configuration.profileFolders) { try addChanging(profile, as: BackupManifest.profiles + profile) }
        for file in Self.scannerFiles(in: configuration.stateFolder) {
            // While a calibration is under way the one before is the proven one.
            let (source, name) = ("\(configuration.stateFolder)/\(file)", "\(BackupManifest.scanners)/\(file)")
            if let before = try archive.addChanging(source + DefaultPaths.calibrationBefore, as: name) {
                files.append(before)
            } else {
                try addChanging(source, as: name)
            }
        }
        let manifest = BackupManifest(
            format: BackupManifest.currentFormat, software: PlatenVersion.software, host: surroundings.hostName, time: now,
            mastersFolder: configuration.mastersFolder, files: files)
        guard let text = try? PlatenJSON.line(manifest) else { throw Problem(.internalFailure, ["reason": "the manifest of a backup"]) }
        try archive.add(Array(text.utf8), as: BackupManifest.name)
        let digest = try archive.finish()
        do throws(SystemError) {
            return Backup(file: try FileDescriptor.read(path), size: archive.size, sha256: digest)
        } catch {
            throw Problem(.backupFailed, ["reason": "\(path): \(error.reason)"])
        }
    }

    /// Absolute paths of the files of all profile folders.
    private static func profiles(in folders: [String]) -> [String] {
        folders.flatMap { [$0, "\($0)/\(DefaultPaths.guidelinesName)"] }.flatMap { folder in
            ((try? Folder.names(in: folder)) ?? []).filter { $0.hasSuffix(".yaml") && !$0.hasPrefix(".") }.map { "\(folder)/\($0)" }
        }
    }

    /// Colour profiles, with what they were made from, flat fields and calibrations: paths below the state folder. Each is small, and made again only with a
    /// chart, a quiet hour and a person. What a calibration under way has there for the time being is left out.
    private static func scannerFiles(in stateFolder: String) -> [String] {
        func names(_ folder: String) -> [String] { ((try? Folder.names(in: folder)) ?? []).filter { !$0.hasPrefix(".") } }
        let colour = DefaultPaths.colourProfiles(in: stateFolder)
        let profiles = names(colour).flatMap { record in
            DefaultPaths.colourProfileFiles.map { "\(colour)/\(record)/\($0)" }
        }
        let folder = DefaultPaths.calibrations(in: stateFolder)
        let calibrations = names(folder).filter { $0.hasSuffix(DefaultPaths.calibrationSuffix) }.map { "\(folder)/\($0)" }
            .filter { !isFirst($0) }
        let fields = DefaultPaths.flatFields(in: stateFolder)
        let flatFields = names(fields).filter { $0.hasSuffix(DefaultPaths.flatFieldSuffix) }.map { "\(fields)/\($0)" }
        return (profiles + calibrations + flatFields).filter(Folder.exists).map { String($0.dropFirst(stateFolder.count + 1)) }
    }

    /// Whether a calibration is the first of its scanner, and is under way: what is put aside for it is empty.
    private static func isFirst(_ calibration: String) -> Bool {
        (try? SmallFile.bytes(of: calibration + DefaultPaths.calibrationBefore, limit: 1))?.isEmpty ?? false
    }

    private static func remove(_ folder: String) {
        for name in (try? Folder.names(in: folder)) ?? [] { try? FileDescriptor.remove("\(folder)/\(name)") }
        _ = try? Folder.removeEmpty(folder)
    }
}
