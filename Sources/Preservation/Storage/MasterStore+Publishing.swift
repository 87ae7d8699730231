import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Gives a page its final name: `incoming/<capture>.partial`, which its worker has written and synchronised, becomes the master
    /// `sidecar.capture.file`, and its sidecar lies beside it. When this returns both are on disk and the capture may be committed.
    ///
    /// Where the sidecar's job is restricted, its groups alone may read the files, from before they get their names. Where that cannot be,
    /// the page is published all the same, for the daemon alone: see ``PublishedMaster/restrictionProblem``.
    ///
    /// It is carried out even where the calling task is cancelled.
    ///
    /// - Throws: `file-name-taken` where there is a file of that name, which is left alone; `storage-full`, `storage-failed`. The page is in
    ///   quarantine then, and nothing of it bears a final name.
    public func publish(_ sidecar: Sidecar) async throws(Problem) -> PublishedMaster {
        guard MasterPath.isValid(sidecar.capture.file) else {
            throw Problem(.internalFailure, ["reason": "\(sidecar.capture.file) cannot be the name of a master"])
        }
        return try await BlockingWork.run { () throws(Problem) in
            var publication = Publication(sidecar, in: self)
            try publication.run()
            let path = masterPath(of: sidecar.capture)
            return PublishedMaster(
                path: path, sidecar: Sidecar.path(of: path), sidecarDigest: publication.sidecarDigest ?? "",
                restrictionProblem: publication.restrictionProblem)
        }
    }
}
