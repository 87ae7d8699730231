import LinuxSystem
import PlatenModel

/// A page under its final name that the catalogue could not take in is looked for at the next start, however old it is by then.
extension MasterStore {
    private var marker: String { "\(masters)/.uncommitted" }

    /// Leaves word, on disk, that some published page is not in the catalogue.
    public func noteUncommitted() async throws(Problem) {
        try await BlockingWork.run { () throws(Problem) in
            do throws(SystemError) {
                if !Folder.exists(marker) {
                    let file = try FileDescriptor.create(marker, permissions: 0o640)
                    try file.synchronise()
                }
                try Folder.synchronise(masters)
            } catch {
                throw StorageFailure.writing(marker, error)
            }
        }
    }

    /// Whether ``noteUncommitted()`` was called since the last ``clearUncommitted()``.
    public func hasUncommitted() async -> Bool {
        await BlockingWork.run { Folder.exists(marker) }
    }

    /// All published pages are in the catalogue.
    public func clearUncommitted() async {
        await BlockingWork.run { try? FileDescriptor.remove(marker) }
    }
}
