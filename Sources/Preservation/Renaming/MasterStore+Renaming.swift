import Foundation
import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Gives masters other names, their sidecars with them. They may change places with one another; no file is ever replaced, and folders
    /// that become empty stay, since a page may be on its way into them.
    ///
    /// The catalogue keeps the plan before this is called, and forgets it when it has taken the new paths and digests in. Calling it again
    /// with the same plan finishes what a crash or a failure interrupted; when all was done already, it only returns the digests. It is
    /// carried out even where the calling task is cancelled. Meanwhile some masters have neither name.
    ///
    /// - Returns: SHA-256 of each new sidecar's bytes, in hexadecimal.
    /// - Throws: before any file moved: `rename-refused`, `master-missing`, `sidecar-invalid`, `storage-failed`, `storage-full`,
    ///   `internal-failure`. Later: `rename-unfinished`, `storage-failed`, `storage-full`; nothing is lost then, and the next call goes on.
    ///   ``isUnderWay(_:)`` tells which it was.
    public func rename(_ plan: RenamePlan) async throws(Problem) -> [Identifier<Capture>: String] {
        try await BlockingWork.run { () throws(Problem) in
            let renaming = Renaming(plan, in: self)
            if renaming.phase == nil {
                if hasHappened(plan) { return try renaming.sidecarDigests() }
                try RenameCheck(plan, in: self).run()
            }
            return try renaming.run()
        }
    }

    /// Whether files of a plan are on their way between their names. Where not, it has not begun, was refused, or is done.
    public func isUnderWay(_ plan: Identifier<RenamePlan>) async -> Bool {
        await BlockingWork.run { Renaming(RenamePlan(id: plan, entries: []), in: self).phase != nil }
    }

    /// Finishes all renamings that a crash or power cut interrupted, from their journals alone. To be called at start-up;
    /// ``recover(changedSince:known:)`` does it first. One that cannot be finished stops no other.
    ///
    /// - Throws: `storage-failed` where the folder of renamings cannot be read.
    public func finishRenames() async throws(Problem) -> [FinishedRename] {
        try await BlockingWork.run { () throws(Problem) in
            var finished: [FinishedRename] = []
            for plan in try renamingsUnderWay() {
                let unfinished = Renaming(RenamePlan(id: plan, entries: []), in: self)
                guard let phase = unfinished.phase else {
                    // It was interrupted before anything moved, or after all was done.
                    unfinished.discard()
                    continue
                }
                do throws(Problem) {
                    finished.append(FinishedRename(plan: plan, sidecarDigests: try Renaming(plan, phase: phase, in: self).run()))
                } catch {
                    finished.append(FinishedRename(plan: plan, problem: error))
                }
            }
            return finished
        }
    }

    /// Names of the folders below that of renamings. Blocks.
    func renamingsUnderWay() throws(Problem) -> [Identifier<RenamePlan>] {
        guard Folder.exists(renaming) else { return [] }
        do throws(SystemError) {
            return try Folder.names(in: renaming).map { Identifier(rawValue: $0) }
        } catch {
            throw StorageFailure.reading(renaming, error)
        }
    }

    /// Whether each master of the plan has its new name and its new sidecar. Blocks.
    private func hasHappened(_ plan: RenamePlan) -> Bool {
        plan.entries.allSatisfy { entry in
            let master = "\(masters)/\(entry.to)"
            guard Folder.exists(master), let there = try? Sidecar.read(Sidecar.path(of: master)), there.capture.id == entry.capture,
                // What JSON does not hold of a date, such as its milliseconds, must not count.
                let wanted = try? Sidecar.decode(Data(try entry.sidecar.encoded()), from: master)
            else { return false }
            return there == wanted
        }
    }
}
