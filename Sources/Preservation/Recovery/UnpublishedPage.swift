import Glibc
import LinuxSystem
import PlatenModel

/// A page with a sidecar that had not reached its final names, or only its image had. Blocks.
struct UnpublishedPage {
    private let sidecar: Sidecar
    private let file: String
    private let image: String?
    /// Whether the catalogue holds the capture.
    private let isKnown: Bool
    private let store: MasterStore

    init(_ sidecar: Sidecar, file: String, image: String?, isKnown: Bool, in store: MasterStore) {
        self.sidecar = sidecar
        self.file = file
        self.image = image
        self.isKnown = isKnown
        self.store = store
    }

    private var master: String { store.masterPath(of: sidecar.capture) }

    func recover() -> [RecoveredFile] {
        do throws(Problem) {
            if let image { return try recoverImage(image) }
            guard Folder.exists(master) else { return store.quarantined([file], .noImage, sidecar.capture) }
            return try recoverSidecar()
        } catch {
            return [.failed(path: file, error)]
        }
    }

    /// Both are still there: the steps that are missing are done.
    private func recoverImage(_ image: String) throws(Problem) -> [RecoveredFile] {
        guard try FileDigest.sha256Blocking(image) == sidecar.capture.sha256 else {
            return store.quarantined([file, image], .digestWrong, sidecar.capture)
        }
        return try finish(image: image, from: .keepIncomingNames)
    }

    /// The image has its final name, its sidecar has not.
    private func recoverSidecar() throws(Problem) -> [RecoveredFile] {
        if Folder.exists(Sidecar.path(of: master)) {
            return store.quarantined([file], .nameTaken(Sidecar.path(of: master)), sidecar.capture)
        }
        // What was committed once is not moved aside, whatever became of its bytes: checks of fixity tell of those.
        if !isKnown, try FileDigest.sha256Blocking(master) != sidecar.capture.sha256 {
            return store.quarantined([file, master], .digestWrong, sidecar.capture)
        }
        return try finish(image: master, from: .moveSidecar)
    }

    private func finish(image: String, from step: PublicationStep) throws(Problem) -> [RecoveredFile] {
        let digest = try FileDigest.sha256Blocking(file)
        var publication = Publication(sidecar, in: store, image: image, sidecarFile: file)
        do throws(Problem) {
            try publication.run(from: step, isCommitted: isKnown)
        } catch {
            guard error.code == .fileNameTaken, !isKnown else { throw error }
            let taken = QuarantineReason.nameTaken(error.parameters["path"] ?? master)
            return [.quarantined(path: image, to: store.quarantine, capture: sidecar.capture, reason: taken)]
        }
        return isKnown ? [.completed(sidecar.capture.id)] : [.adopted(sidecar, sidecarDigest: digest)]
    }
}
