import LinuxSystem
import PlatenModel

/// The way of masters from their old names to their new ones, step by step. Blocks. Each step looks at what is there, so that it may be done
/// again after a crash.
///
/// All masters of a plan first get temporary names in a hidden folder of their own, then their new names: so they may change places, and no
/// file is ever replaced.
package struct Renaming {
    let store: MasterStore
    let plan: Identifier<RenamePlan>
    let moves: [RenameMove]
    /// In the order of the moves; none where the journal alone is known: they are written then.
    let sidecars: [Sidecar]

    package init(_ plan: RenamePlan, in store: MasterStore) {
        self.store = store
        self.plan = plan.id
        moves = plan.entries.map { RenameMove(capture: $0.capture, from: $0.from, to: $0.to) }
        sidecars = plan.entries.map(\.sidecar)
    }

    /// A renaming whose journal is written. - Throws: `rename-unfinished`, `storage-failed`.
    init(_ plan: Identifier<RenamePlan>, phase: RenamePhase, in store: MasterStore) throws(Problem) {
        self.store = store
        self.plan = plan
        moves = try RenameJournal.read("\(store.renaming)/\(plan)/\(phase.journal)").moves
        sidecars = []
    }

    /// Where its files are while they are under way.
    var folder: String { "\(store.renaming)/\(plan)" }

    /// How far it is; nil: it has not begun, or is done.
    var phase: RenamePhase? {
        RenamePhase.allCases.first { Folder.exists("\(folder)/\($0.journal)") }
    }

    /// The steps that are left, in their order. Those of the phase that was reached begin anew.
    package var steps: [RenameStep] {
        guard let reached = phase else { return preparation + RenamePhase.allCases.flatMap(steps) }
        return RenamePhase.allCases.filter { $0 >= reached }.flatMap(steps)
    }

    /// What is done before anything moves.
    private var preparation: [RenameStep] {
        [.makeFolder] + moves.indices.map { .writeSidecar($0) } + [.createFolders, .writeJournal]
    }

    private func steps(of phase: RenamePhase) -> [RenameStep] {
        switch phase {
        case .taking: moves.indices.flatMap { [.takeMaster($0), .takeSidecar($0)] } + [.keepTaken, .begin(.placing)]
        case .placing:
            [.createFolders] + moves.indices.flatMap { [.placeMaster($0), .placeSidecar($0)] } + [.keepPlaced, .begin(.clearing)]
        case .clearing: moves.indices.map { .removeOldSidecar($0) } + [.removeJournal, .removeFolder]
        }
    }

    /// Does what is not done yet. Returns the SHA-256 of the new sidecars.
    ///
    /// - Throws: `rename-unfinished` where something is in the way; `storage-failed`, `storage-full`. What fails before anything moves leaves
    ///   all as it was; what fails later is finished by the next call.
    package func run() throws(Problem) -> [Identifier<Capture>: String] {
        var digests: [Identifier<Capture>: String] = [:]
        for step in steps {
            if digests.isEmpty, case .removeOldSidecar = step { digests = try sidecarDigests() }
            do throws(Problem) {
                try perform(step)
            } catch {
                discard()
                throw error
            }
        }
        return digests
    }

    /// SHA-256 of the sidecars under their new names.
    func sidecarDigests() throws(Problem) -> [Identifier<Capture>: String] {
        var digests: [Identifier<Capture>: String] = [:]
        for move in moves { digests[move.capture] = try FileDigest.sha256Blocking(Sidecar.path(of: path(move.to))) }
        return digests
    }

    /// Removes what was prepared, where nothing moved yet: new sidecars without a journal. A master that were there would keep the folder.
    func discard() {
        guard phase == nil, let names = try? Folder.names(in: folder) else { return }
        for name in names where name.hasSuffix(Self.newSidecar) { try? FileDescriptor.remove("\(folder)/\(name)") }
        _ = try? Folder.removeEmpty(folder)
    }

    // How the names of files under way end; the number of their entry stands before.
    static let master = ".master"
    static let newSidecar = ".sidecar"
    static let oldSidecar = ".old-sidecar"

    func path(_ file: String) -> String { "\(store.masters)/\(file)" }

    func temporary(_ index: Int, _ suffix: String) -> String { "\(folder)/\(index)\(suffix)" }
}
