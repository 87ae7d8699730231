import Glibc
import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Removes a master and its sidecar for good, and its folder where nothing else lies there. It is gone from the disk when this returns;
    /// one that is gone already is no failure, so that an interrupted removal can be repeated.
    ///
    /// - Parameter file: path below the masters' root.
    /// - Throws: `storage-failed`.
    public func remove(_ file: String) async throws(Problem) {
        guard MasterPath.isValid(file), let folder = MasterPath.folder(of: file) else {
            throw Problem(.internalFailure, ["reason": "\(file) cannot be the name of a master"])
        }
        try await BlockingWork.run { () throws(Problem) in
            let master = "\(masters)/\(file)"
            for path in [master, Sidecar.path(of: master)] where unlink(path) != 0 && errno != ENOENT {
                throw StorageFailure.writing(path, .last("unlink", path))
            }
            let place = "\(masters)/\(folder)"
            guard Folder.exists(place) else { return }
            do throws(SystemError) {
                try Folder.synchronise(place)
                _ = try Folder.removeEmpty(place)
            } catch {
                throw StorageFailure.writing(place, error)
            }
        }
    }
}
