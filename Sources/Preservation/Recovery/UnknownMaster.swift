import LinuxSystem
import PlatenModel

/// A sidecar under its final name whose capture the catalogue does not hold. Blocks.
struct UnknownMaster {
    private let sidecar: Sidecar
    private let file: String
    private let store: MasterStore

    init(_ sidecar: Sidecar, file: String, in store: MasterStore) {
        self.sidecar = sidecar
        self.file = file
        self.store = store
    }

    func recover() -> [RecoveredFile] {
        let master = store.masterPath(of: sidecar.capture)
        guard Folder.exists(master) else { return store.quarantined([file], .noImage, sidecar.capture) }
        do throws(Problem) {
            guard try FileDigest.sha256Blocking(master) == sidecar.capture.sha256 else {
                return store.quarantined([file, master], .digestWrong, sidecar.capture)
            }
            let digest = try FileDigest.sha256Blocking(file)
            // The names may have been lost to the disk between their change and the crash of the program alone.
            var publication = Publication(sidecar, in: store, image: master, sidecarFile: file)
            try publication.perform(.keepFinalNames)
            return [.adopted(sidecar, sidecarDigest: digest)]
        } catch {
            return [.failed(path: file, error)]
        }
    }
}
