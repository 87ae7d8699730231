import Glibc
import LinuxSystem
import PlatenModel

extension Renaming {
    package func perform(_ step: RenameStep) throws(Problem) {
        switch step {
        case .makeFolder: try makeFolder()
        case .writeSidecar(let index): try writeSidecar(index)
        case .createFolders: try createFolders()
        case .writeJournal: try writeJournal()
        case .takeMaster(let index): try takeMaster(index)
        case .takeSidecar(let index): try takeSidecar(index)
        case .keepTaken: try keep(moves.map(\.from))
        case .begin(let phase): try begin(phase)
        case .placeMaster(let index): try place(temporary(index, Self.master), path(moves[index].to))
        case .placeSidecar(let index): try place(temporary(index, Self.newSidecar), Sidecar.path(of: path(moves[index].to)))
        case .keepPlaced: try keep(moves.map(\.to))
        case .removeOldSidecar(let index): try remove(temporary(index, Self.oldSidecar))
        case .removeJournal: try removeJournal()
        case .removeFolder: try removeFolder()
        }
    }

    private func makeFolder() throws(Problem) {
        try RecordFile.makeFolder(store.renaming, permissions: 0o700)
        try RecordFile.makeFolder(folder, permissions: 0o700)
    }

    private func writeSidecar(_ index: Int) throws(Problem) {
        let bytes = try sidecars[index].encoded()
        // Its name is brought to the disk with all others', before the journal's.
        try RecordFile.write(bytes, to: temporary(index, Self.newSidecar), unfinished: try store.unfinishedPath(), keepsName: false) {
            (unfinished) throws(Problem) in try FileAccess.copy(from: path(moves[index].from), to: unfinished)
        }
    }

    /// A new folder may be entered by whoever may enter the one that the master comes from.
    private func createFolders() throws(Problem) {
        for move in moves {
            guard let origin = MasterPath.folder(of: path(move.from)) else { continue }
            for folder in MasterPath.folders(of: [move.to]).map(path) {
                if Folder.isFolder(folder) { continue }
                try RecordFile.makeFolder(folder, permissions: 0o700)
                try FileAccess.copy(from: origin, to: folder)
            }
        }
    }

    private func writeJournal() throws(Problem) {
        let bytes = try RecordFile.bytes(of: RenameJournal(moves: moves), named: "the renaming \(plan)")
        try synchronise(folder)
        try RecordFile.write(bytes, to: "\(folder)/\(RenamePhase.taking.journal)", unfinished: try store.unfinishedPath())
    }

    private func takeMaster(_ index: Int) throws(Problem) {
        let temporary = temporary(index, Self.master)
        if Folder.exists(temporary) { return }
        try rename(path(moves[index].from), temporary)
    }

    private func takeSidecar(_ index: Int) throws(Problem) {
        let temporary = temporary(index, Self.oldSidecar)
        let old = Sidecar.path(of: path(moves[index].from))
        // The new sidecar is complete: one that somebody took away meanwhile stops nothing.
        if Folder.exists(temporary) || !Folder.exists(old) { return }
        try rename(old, temporary)
    }

    private func place(_ temporary: String, _ target: String) throws(Problem) {
        if Folder.exists(temporary) { return try rename(temporary, target) }
        guard Folder.exists(target) else { throw Self.stopped(target, "the file that was to get this name is gone; restore it from the backup") }
    }

    private func rename(_ old: String, _ new: String) throws(Problem) {
        do throws(SystemError) {
            try Folder.renameExclusively(old, to: new)
        } catch {
            switch error.number {
            case EEXIST: throw Self.stopped(new, "there is a file of that name already")
            case ENOENT: throw Self.stopped(old, "it is gone; restore it from the backup")
            default: throw Self.stopped(new, error.reason)
            }
        }
    }

    /// Brings the names in the folders of these files, and in the hidden one, to the disk.
    private func keep(_ files: [String]) throws(Problem) {
        // The masters' root counts too, since a folder in it may be new.
        for folder in MasterPath.folders(of: files).map(path) + [store.masters, folder] { try synchronise(folder) }
    }

    private func begin(_ phase: RenamePhase) throws(Problem) {
        guard let reached = self.phase, reached < phase else { return }
        try rename("\(folder)/\(reached.journal)", "\(folder)/\(phase.journal)")
        try synchronise(folder)
    }

    private func removeJournal() throws(Problem) {
        // The old sidecars are gone for good before the journal is: without it nothing would look for them.
        try synchronise(folder)
        try remove("\(folder)/\(RenamePhase.clearing.journal)")
        try synchronise(folder)
    }

    private func removeFolder() throws(Problem) {
        do throws(SystemError) {
            _ = try Folder.removeEmpty(folder)
        } catch {
            throw Self.stopped(folder, error.reason)
        }
    }

    private func remove(_ file: String) throws(Problem) {
        do throws(SystemError) {
            if Folder.exists(file) { try FileDescriptor.remove(file) }
        } catch {
            throw Self.stopped(file, error.reason)
        }
    }

    private func synchronise(_ folder: String) throws(Problem) {
        do throws(SystemError) {
            try Folder.synchronise(folder)
        } catch {
            throw StorageFailure.writing(folder, error)
        }
    }

    static func stopped(_ path: String, _ reason: String) -> Problem {
        Problem(.renameUnfinished, ["path": path, "reason": reason])
    }
}
