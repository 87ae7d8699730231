import LinuxSystem
import PlatenModel

/// Whether a plan can be carried out, before anything is touched. Blocks.
struct RenameCheck {
    private let plan: RenamePlan
    private let store: MasterStore

    /// Bytes of the longest path that Linux takes, its end included (PATH_MAX of linux/limits.h).
    private static let longestPath = 4096
    /// Bytes of the longest name (NAME_MAX).
    private static let longestName = 255

    init(_ plan: RenamePlan, in store: MasterStore) {
        self.plan = plan
        self.store = store
    }

    /// - Throws: `rename-refused`, `master-missing`, `sidecar-invalid`, `storage-failed`; `internal-failure` where the plan makes no sense.
    func run() throws(Problem) {
        guard MasterPath.isName(plan.id.rawValue) else { throw Problem(.internalFailure, ["reason": "\(plan.id) cannot be the name of a folder"]) }
        for entry in plan.entries { try checkPaths(entry) }
        try checkTogether()
        try checkOtherPlans()
        for entry in plan.entries { try checkSource(entry) }
        let sources = Set(plan.entries.map(\.from))
        for entry in plan.entries { try checkTarget(entry, sources) }
    }

    private func checkPaths(_ entry: RenamePlan.Entry) throws(Problem) {
        for path in [entry.from, entry.to] {
            guard MasterPath.isValid(path), path.hasSuffix(MasterPath.suffix) else {
                throw Self.refused("\(path) cannot be the name of a master", "Choose another name, ending in \(MasterPath.suffix).")
            }
        }
        // The sidecar's name is longer than the master's.
        let sidecar = Sidecar.path(of: entry.to)
        guard MasterPath.name(of: sidecar).utf8.count <= Self.longestName, "\(store.masters)/\(sidecar)".utf8.count < Self.longestPath else {
            throw Self.refused("the name \(entry.to) is too long", "Choose a shorter one.")
        }
    }

    /// What no two entries may have in common.
    private func checkTogether() throws(Problem) {
        let targets = Set(plan.entries.map(\.to))
        guard targets.count == plan.entries.count else {
            var seen: Set<String> = []
            let twice = plan.entries.first { !seen.insert($0.to).inserted }?.to ?? ""
            throw Self.refused("two pages would be named \(twice)", "Give them different numbers or names.")
        }
        guard Set(plan.entries.map(\.from)).count == targets.count, Set(plan.entries.map(\.capture)).count == targets.count else {
            throw Problem(.internalFailure, ["reason": "the renaming \(plan.id) names a page twice"])
        }
        if let folder = MasterPath.folders(of: Array(targets)).first(where: targets.contains) {
            throw Self.refused("\(folder) would be a page and a folder", "Choose another name for one of them.")
        }
    }

    private func checkOtherPlans() throws(Problem) {
        let paths = Set(plan.entries.flatMap { [$0.from, $0.to] })
        for other in try store.renamingsUnderWay() where other != plan.id {
            let renaming = Renaming(RenamePlan(id: other, entries: []), in: store)
            guard let phase = renaming.phase else { continue }
            for move in try Renaming(other, phase: phase, in: store).moves where paths.contains(move.from) || paths.contains(move.to) {
                throw Self.refused(
                    "another renaming, which has not ended, touches \(paths.contains(move.from) ? move.from : move.to)",
                    "Wait for its end; one that was interrupted ends with a restart of platend.")
            }
        }
    }

    private func checkSource(_ entry: RenamePlan.Entry) throws(Problem) {
        let master = "\(store.masters)/\(entry.from)"
        guard Folder.exists(master), try FileStatus.of(master).isRegularFile else {
            throw Problem(.masterMissing, ["capture": entry.capture.rawValue, "path": master])
        }
        try SidecarSuccession(Sidecar.path(of: master)).check(entry.sidecar)
    }

    private func checkTarget(_ entry: RenamePlan.Entry, _ sources: Set<String>) throws(Problem) {
        if sources.contains(entry.to) { return }
        let master = "\(store.masters)/\(entry.to)"
        for path in [master, Sidecar.path(of: master)] where Folder.exists(path) {
            throw Self.refused("there is a file \(path) already", "Move it away, or choose another name.")
        }
    }

    private static func refused(_ reason: String, _ hint: String) -> Problem {
        Problem(.renameRefused, ["reason": reason, "hint": hint])
    }
}
