import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Moves what a worker left of a page that failed into quarantine, where there is anything. Returns its new path.
    ///
    /// A worker removes its own file when it can; one that crashed or was killed cannot.
    @discardableResult
    public func setAside(_ capture: Identifier<Capture>) async throws(Problem) -> String? {
        try await BlockingWork.run { () throws(Problem) -> String? in
            let partial = partialPath(of: capture)
            guard Folder.exists(partial), try !removeEmpty(partial) else { return nil }
            return try Quarantine(folder: quarantine).take(partial)
        }
    }

    /// Removes a file that has a name and room, and not one byte yet: the scanner did not begin. Returns whether it was that.
    func removeEmpty(_ partial: String) throws(Problem) -> Bool {
        do throws(SystemError) {
            guard try FileDescriptor.read(partial).size() == 0 else { return false }
            try FileDescriptor.remove(partial)
            return true
        } catch {
            throw StorageFailure.reading(partial, error)
        }
    }
}
