import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Lets these groups alone read masters that have their names already, with their sidecars and the folders that they lie in. An empty
    /// list opens them to the owning group again. The record of the job follows with the next ``write(_:)-(JobRecord)``.
    ///
    /// The groups' members must be able to enter the masters' root, which belongs to the administrator and is not changed.
    ///
    /// Folders come first: nobody else enters them from then on. When it fails in the middle, what was done stays; call it again.
    ///
    /// - Parameters:
    ///   - files: paths below the masters' root, all of one job. A missing one is passed over; checks of fixity tell of those.
    ///   - groups: names of groups, or numbers where the machine has no name for them.
    /// - Throws: `restriction-impossible`, which tells what to do; `storage-failed`, `storage-full`.
    public func restrict(_ files: [String], to groups: [String]) async throws(Problem) {
        for file in files where !MasterPath.isValid(file) {
            throw Problem(.internalFailure, ["reason": "\(file) cannot be the name of a master"])
        }
        try await BlockingWork.run { () throws(Problem) in
            let access = try FileAccess.of(groups, for: masters)
            for folder in MasterPath.folders(of: files) {
                let path = "\(masters)/\(folder)"
                if Folder.exists(path) { try access.apply(to: path, isFolder: true) }
            }
            for file in files {
                for path in ["\(masters)/\(file)", Sidecar.path(of: "\(masters)/\(file)")] where Folder.exists(path) {
                    try access.apply(to: path)
                }
            }
        }
    }

    /// Tries on a file of its own whether files can be kept to these groups: to be asked before a job is restricted to them.
    ///
    /// - Throws: `restriction-impossible`, `storage-failed`, `storage-full`.
    public func checkRestriction(to groups: [String]) async throws(Problem) {
        try await BlockingWork.run { () throws(Problem) in
            let access = try FileAccess.of(groups, for: masters)
            let path = "\(masters)/.restriction-test-\(Identifier<Capture>.make())"
            defer { try? FileDescriptor.remove(path) }
            do throws(SystemError) {
                _ = try FileDescriptor.create(path, permissions: 0o400)
            } catch {
                throw StorageFailure.writing(path, error)
            }
            try access.apply(to: path)
        }
    }
}
