import LinuxSystem
import PlatenModel

/// The folders of a station, made and checked before anything is written.
struct StationFolders: Sendable {
    let places: StationPlaces

    /// Makes what is missing, takes the lock, and tries out what the file systems promise.
    func prepare() async throws(Problem) -> FileLock {
        let result = await BlockingWork.run { () -> Result<FileLock, Problem> in
            Result { () throws(Problem) in try prepareNow() }
        }
        return try result.get()
    }

    private func prepareNow() throws(Problem) -> FileLock {
        try make(places.stateFolder)
        do throws(SystemError) {
            if let kind = try FileSystemKind.network(at: places.stateFolder) {
                throw SystemError(operation: kind.rawValue, subject: places.stateFolder, number: 0)
            }
        } catch {
            throw error.number == 0
                ? Problem(.storageUnsuitable, ["folder": places.stateFolder, "kind": error.operation])
                : Problem(.storageFailed, ["path": places.stateFolder, "reason": error.reason])
        }
        let lock: FileLock?
        do throws(SystemError) {
            lock = try FileLock.take(places.lockFile)
        } catch {
            throw Problem(.storageFailed, ["path": places.lockFile, "reason": error.reason])
        }
        guard let lock else { throw Problem(.stateLocked, ["folder": places.stateFolder]) }
        try make(places.catalogueBackups)
        try make(places.temporaryFolder)
        return lock
    }

    private func make(_ folder: String) throws(Problem) {
        do throws(SystemError) {
            try Folder.create(folder, permissions: 0o750)
        } catch {
            throw Problem(.storageFailed, ["path": folder, "reason": error.reason])
        }
    }
}
