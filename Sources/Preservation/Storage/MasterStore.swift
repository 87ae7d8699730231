import LinuxSystem
import PlatenModel

/// The folders of images: where workers write, where masters lie, and where files wait that somebody should look at.
///
/// All three are on one file system. No image in them is ever overwritten by Platen, and none deleted but by ``remove(_:)``, which a person
/// has confirmed; a sidecar is replaced by its successor only.
public struct MasterStore: Sendable, Hashable {
    /// Where workers write `<capture>.partial`.
    public let incoming: String
    /// Root of the masters.
    public let masters: String
    public let quarantine: String

    public init(incoming: String, masters: String, quarantine: String) {
        self.incoming = incoming
        self.masters = masters
        self.quarantine = quarantine
    }

    /// The file that a worker is to write.
    public func partialPath(of capture: Identifier<Capture>) -> String { "\(incoming)/\(capture).partial" }

    /// Where the sidecar of a capture lies before it is published.
    func sidecarPath(of capture: Identifier<Capture>) -> String { "\(incoming)/\(capture).json" }

    /// Where a master lies.
    public func masterPath(of capture: Capture) -> String { "\(masters)/\(capture.file)" }

    /// Where masters lie that are under way from one name to another.
    var renaming: String { "\(masters)/.renaming" }

    /// Where the records of jobs lie.
    var jobRecords: String { "\(masters)/.jobs" }

    /// Where the successors of files are written.
    var rewriting: String { "\(masters)/.rewriting" }

    /// Permissions of a folder: what is half written, or set aside, may belong to an item that not everybody may see, and its groups are only
    /// given to what gets a name.
    private func permissions(of folder: String) -> UInt32 { folder == masters ? 0o750 : 0o700 }

    /// Makes the folders where missing and checks that names can move between them.
    ///
    /// - Throws: `storage-failed`, `storage-full`.
    public func prepare() async throws(Problem) {
        try await BlockingWork.run { () throws(Problem) in
            for folder in [incoming, masters, quarantine] {
                do throws(SystemError) {
                    try Folder.create(folder, permissions: permissions(of: folder))
                } catch {
                    throw StorageFailure.writing(folder, error)
                }
                // Those of an earlier release were open to the group.
                if folder != masters { try FileMode.set(permissions(of: folder), of: folder) }
            }
            try removeUnfinished()
            for folder in [incoming, quarantine] where try FileStatus.of(folder).device != FileStatus.of(masters).device {
                throw Problem(.storageFailed, ["path": masters, "reason": "it is not on the same file system as \(folder)"])
            }
        }
    }
}
