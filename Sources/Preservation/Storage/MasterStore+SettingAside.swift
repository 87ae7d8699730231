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
            guard Folder.exists(partial) else { return nil }
            return try Quarantine(folder: quarantine).take(partial)
        }
    }
}
