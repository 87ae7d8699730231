import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Replaces the sidecar of a master by its successor, for what may change of a capture: role, position, designation, part, what it
    /// supersedes, and its job. The master is not touched. A crash leaves the old sidecar or the new one. Readers of the master may read the
    /// new sidecar, and nobody else.
    ///
    /// It is carried out even where the calling task is cancelled.
    ///
    /// - Parameter repairing: whether a sidecar that is damaged or missing is replaced, too; otherwise the damage is a problem.
    /// - Returns: SHA-256 of the new sidecar's bytes, in hexadecimal.
    /// - Throws: `master-missing`; `sidecar-invalid` where the old one is damaged, missing or another capture's; `storage-full`,
    ///   `storage-failed`; `internal-failure` where the new one forgets an earlier name.
    public func rewrite(_ sidecar: Sidecar, repairing: Bool = false) async throws(Problem) -> String {
        guard MasterPath.isValid(sidecar.capture.file) else {
            throw Problem(.internalFailure, ["reason": "\(sidecar.capture.file) cannot be the name of a master"])
        }
        return try await BlockingWork.run { () throws(Problem) in
            let master = masterPath(of: sidecar.capture)
            guard Folder.exists(master) else {
                throw Problem(.masterMissing, ["capture": sidecar.capture.id.rawValue, "path": master])
            }
            let path = Sidecar.path(of: master)
            try SidecarSuccession(path).check(sidecar, repairing: repairing)
            let bytes = try sidecar.encoded()
            try RecordFile.write(bytes, to: path, unfinished: try unfinishedPath()) { (unfinished) throws(Problem) in
                try FileAccess.copy(from: master, to: unfinished)
            }
            return FileDigest.sha256(of: bytes)
        }
    }

    /// Where the successor of a file is written, for one writer alone. Blocks.
    func unfinishedPath() throws(Problem) -> String {
        try RecordFile.makeFolder(rewriting, permissions: 0o700)
        return "\(rewriting)/\(Identifier<MasterStore>.make())"
    }

    /// Removes what a crash left half written: its predecessor is in its place. Blocks; to be called while nobody writes.
    func removeUnfinished() throws(Problem) {
        guard Folder.exists(rewriting) else { return }
        do throws(SystemError) {
            for name in try Folder.names(in: rewriting) { try FileDescriptor.remove("\(rewriting)/\(name)") }
        } catch {
            throw StorageFailure.writing(rewriting, error)
        }
    }
}
