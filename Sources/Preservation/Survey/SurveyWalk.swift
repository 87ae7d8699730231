import LinuxSystem
import PlatenModel
import Synchronization

/// The way of a survey through the folders. One caller at a time moves it on.
final class SurveyWalk: Sendable {
    private struct State: Sendable {
        /// Folders that were entered, the innermost last, with the names that are still to be looked at, the next one last.
        var folders: [(path: String, names: [String])] = []
        var entries: [SurveyEntry] = []
        var captures: Set<Identifier<Capture>> = []
        var hasBegun = false
    }

    private let store: MasterStore
    private let state = Mutex(State())

    init(of store: MasterStore) {
        self.store = store
    }

    /// The next entries, `count` or a folder's more than that; none: it is at its end. Blocks.
    func next(_ count: Int) -> [SurveyEntry] {
        state.withLock { state in
            if !state.hasBegun { begin(&state) }
            state.hasBegun = true
            while state.entries.count < count, let folder = state.folders.popLast() { look(into: folder, count, &state) }
            defer { state.entries = [] }
            return state.entries
        }
    }

    /// The files, those of captures that came before as what they are: duplicates.
    func marked(_ files: [SurveyedFile]) -> [SurveyedFile] {
        state.withLock { state in
            files.map { file in
                guard case .capture(let capture) = file, !state.captures.insert(capture.sidecar.capture.id).inserted else { return file }
                return .finding(.duplicate(capture))
            }
        }
    }

    private func begin(_ state: inout State) {
        do throws(Problem) {
            for plan in try store.renamingsUnderWay() where Renaming(RenamePlan(id: plan, entries: []), in: store).phase != nil {
                state.entries.append(.finding(.renamingUnfinished(plan)))
            }
        } catch {
            state.entries.append(.finding(.unreadable(path: store.renaming, error)))
        }
        do throws(Problem) {
            state.entries += try store.recordPathsBlocking().map { .jobRecord(path: $0) }
        } catch {
            state.entries.append(.finding(.unreadable(path: store.jobRecords, error)))
        }
        enter(store.masters, &state)
    }

    private func enter(_ folder: String, _ state: inout State) {
        do throws(SystemError) {
            // Hidden names are Platen's own.
            state.folders.append((folder, try Folder.names(in: folder).filter { !$0.hasPrefix(".") }.reversed()))
        } catch {
            state.entries.append(.finding(.unreadable(path: folder, StorageFailure.reading(folder, error))))
        }
    }

    /// Looks at the folder's names until there are enough entries, or a folder is met, which comes first then.
    private func look(into folder: (path: String, names: [String]), _ count: Int, _ state: inout State) {
        var names = folder.names
        while state.entries.count < count, let name = names.popLast() {
            let path = "\(folder.path)/\(name)"
            if name.hasSuffix(Self.sidecarSuffix) {
                let master = String(path.dropLast(Sidecar.path(of: "").count))
                state.entries.append(.sidecar(path: path, master: master, file: String(master.dropFirst(store.masters.count + 1))))
                continue
            }
            let isMaster = name.hasSuffix(MasterPath.suffix)
            // Asking the file system what most names are is saved.
            if isMaster, Folder.exists(Sidecar.path(of: path)) { continue }
            guard let status = try? FileStatus.of(path) else { continue }
            if status.isFolder {
                state.folders.append((folder.path, names))
                return enter(path, &state)
            }
            if isMaster, status.isRegularFile { state.entries.append(.finding(.masterWithoutSidecar(path: path))) }
        }
        if !names.isEmpty { state.folders.append((folder.path, names)) }
    }

    private static let sidecarSuffix = Sidecar.path(of: MasterPath.suffix)
}
