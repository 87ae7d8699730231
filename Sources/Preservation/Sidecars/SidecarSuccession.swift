import LinuxSystem
import PlatenModel

/// Whether a new sidecar may take the place of the one that is there. Blocks.
struct SidecarSuccession {
    private let path: String

    /// - Parameter path: of the old sidecar.
    init(_ path: String) {
        self.path = path
    }

    /// - Throws: `sidecar-invalid`, `storage-failed`, `internal-failure`.
    func check(_ successor: Sidecar, repairing: Bool = false) throws(Problem) {
        let old: Sidecar
        do throws(Problem) {
            guard Folder.exists(path) else { throw Problem(.sidecarInvalid, ["path": path, "reason": "it is missing"]) }
            old = try Sidecar.read(path)
        } catch {
            if repairing, error.code == .sidecarInvalid { return }
            throw error
        }
        guard old.capture.id == successor.capture.id else {
            throw Problem(.sidecarInvalid, ["path": path, "reason": "it is of the capture \(old.capture.id), not of \(successor.capture.id)"])
        }
        let names = old.names.map(\.path) + (old.capture.file == successor.capture.file ? [] : [old.capture.file])
        guard successor.names.map(\.path) == names else {
            throw Problem(.internalFailure, ["reason": "the new sidecar of \(successor.capture.id) does not keep its earlier names"])
        }
    }
}
