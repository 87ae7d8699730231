import Glibc
import LinuxSystem
import PlatenModel

/// The way of one page from `incoming` to its final name, step by step. Blocks.
package struct Publication {
    let store: MasterStore
    let sidecar: Sidecar
    /// Where the image is now.
    private(set) var image: String
    /// SHA-256 of the sidecar's bytes, once they are written.
    private(set) var sidecarDigest: String?
    /// The folder that the page comes from.
    private let origin: String
    /// Where the sidecar is now; nil before it has its name.
    private(set) var sidecarFile: String?
    /// Who may read the page: what its sidecar says of its job.
    private let access: FileAccess
    /// Why its job's groups cannot be the ones that may. Nobody but the daemon may then: a page is neither lost nor shown to others.
    package private(set) var restrictionProblem: Problem?

    private var unfinishedSidecar: String { store.sidecarPath(of: sidecar.capture.id) + ".tmp" }
    private var master: String { store.masterPath(of: sidecar.capture) }

    /// A page that a worker has just completed.
    package init(_ sidecar: Sidecar, in store: MasterStore) {
        self.init(sidecar, in: store, image: store.partialPath(of: sidecar.capture.id), sidecarFile: nil)
    }

    /// A page whose sidecar is written already.
    init(_ sidecar: Sidecar, in store: MasterStore, image: String, sidecarFile: String?) {
        self.sidecar = sidecar
        self.store = store
        self.image = image
        self.sidecarFile = sidecarFile
        origin = MasterPath.folder(of: sidecarFile ?? image) ?? store.incoming
        do throws(Problem) {
            access = try FileAccess.of(sidecar.job.restrictedTo, for: store.masterPath(of: sidecar.capture))
        } catch {
            access = .closed
            restrictionProblem = error
        }
    }

    /// Does the steps from `first` on. After a failure the files are in quarantine, where that can still be reached;
    /// those of a capture that the catalogue holds (`isCommitted`) stay where they are.
    ///
    /// - Throws: `file-name-taken`, `storage-full`, `storage-failed`.
    package mutating func run(from first: PublicationStep = .writeSidecar, isCommitted: Bool = false) throws(Problem) {
        do throws(Problem) {
            for step in PublicationStep.allCases where step >= first { try perform(step) }
        } catch {
            if !isCommitted { setAside(waiting: error.code == .fileNameTaken) }
            throw error
        }
    }

    package mutating func perform(_ step: PublicationStep) throws(Problem) {
        switch step {
        case .writeSidecar: try writeSidecar()
        case .nameSidecar: try nameSidecar()
        case .keepIncomingNames: try synchronise(store.incoming)
        case .protectMaster: try protectMaster()
        case .createFolder: try createFolder()
        case .nameMaster: image = try rename(image, to: master)
        case .moveSidecar: try moveSidecar()
        case .keepFinalNames: try keepFinalNames()
        }
    }

    private mutating func writeSidecar() throws(Problem) {
        // Encoded once: two encodings of the same facts may differ in the order of sets.
        let bytes = try sidecar.encoded()
        do throws(SystemError) {
            let file = try FileDescriptor.create(unfinishedSidecar, permissions: access == .open ? 0o440 : 0o400)
            try file.write(bytes.span.bytes, at: 0)
            try file.synchronise()
        } catch {
            // Half a sidecar tells nothing that the program does not know.
            if error.number != EEXIST { unlink(unfinishedSidecar) }
            throw StorageFailure.writing(unfinishedSidecar, needed: bytes.count, error)
        }
        sidecarDigest = FileDigest.sha256(of: bytes)
        if access != .open { try restrict(unfinishedSidecar) }
    }

    private mutating func nameSidecar() throws(Problem) {
        sidecarFile = try rename(unfinishedSidecar, to: store.sidecarPath(of: sidecar.capture.id))
    }

    private mutating func protectMaster() throws(Problem) {
        if access == .open { try FileMode.set(0o440, of: image) } else { try restrict(image) }
    }

    private mutating func createFolder() throws(Problem) {
        guard let folder = MasterPath.folder(of: master) else { return }
        if access == .open { return try create(folder, permissions: 0o750) }
        for folder in MasterPath.folders(of: [sidecar.capture.file]).map({ "\(store.masters)/\($0)" }) {
            // Closed from its first moment on. A file of that name is not Platen's: the next step fails on it.
            try create(folder, permissions: 0o700)
            guard Folder.isFolder(folder) else { return }
            try restrict(folder, isFolder: true)
        }
    }

    private func create(_ folder: String, permissions: UInt32) throws(Problem) {
        do throws(SystemError) {
            try Folder.create(folder, permissions: permissions)
        } catch {
            throw StorageFailure.writing(folder, error)
        }
    }

    /// Lets the job's groups alone read it; where that cannot be, nobody.
    private mutating func restrict(_ path: String, isFolder: Bool = false) throws(Problem) {
        do throws(Problem) {
            try access.apply(to: path, isFolder: isFolder)
        } catch {
            guard error.code == .restrictionImpossible else { throw error }
            restrictionProblem = error
            try FileAccess.closed.apply(to: path, isFolder: isFolder)
        }
        // Of a power cut that the names outlive: what was permitted does, too.
        if !isFolder { try synchroniseFile(path) }
    }

    private mutating func moveSidecar() throws(Problem) {
        guard let file = sidecarFile else { throw Problem(.internalFailure, ["reason": "a master was named before its sidecar"]) }
        sidecarFile = try rename(file, to: Sidecar.path(of: master))
    }

    /// The folders above count too, since one of them may be new. A folder that nothing changed costs next to nothing.
    private func keepFinalNames() throws(Problem) {
        var folder = MasterPath.folder(of: master)
        while let path = folder, path.utf8.count >= store.masters.utf8.count {
            try synchronise(path)
            folder = MasterPath.folder(of: path)
        }
        try synchronise(origin)
    }

    private func rename(_ old: String, to new: String) throws(Problem) -> String {
        do throws(SystemError) {
            try Folder.renameExclusively(old, to: new)
            return new
        } catch {
            if error.number == EEXIST { throw Problem(.fileNameTaken, ["path": new]) }
            throw StorageFailure.writing(new, error)
        }
    }

    private func synchroniseFile(_ path: String) throws(Problem) {
        do throws(SystemError) {
            try FileDescriptor.read(path).synchronise()
        } catch {
            throw StorageFailure.writing(path, error)
        }
    }

    private func synchronise(_ folder: String) throws(Problem) {
        do throws(SystemError) {
            try Folder.synchronise(folder)
        } catch {
            throw StorageFailure.writing(folder, error)
        }
    }

    /// Moves what there is of the page to quarantine. A failure leaves it where it is: start-up finds it there.
    private func setAside(waiting: Bool) {
        let quarantine = Quarantine(folder: store.quarantine)
        if waiting, sidecarFile != nil {
            let names = Quarantine.WaitingNames(sidecar.capture.id)
            // The sidecar first: an image alone could no longer be told from an unfinished one.
            if let sidecarFile { _ = try? quarantine.take(sidecarFile, as: names.sidecar) }
            _ = try? quarantine.take(image, as: names.image)
        } else {
            _ = try? quarantine.take(image)
            if let sidecarFile { _ = try? quarantine.take(sidecarFile) }
        }
    }
}
