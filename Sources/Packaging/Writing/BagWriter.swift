import LinuxSystem
import PlatenModel

/// Writes bags after BagIt 1.0 (RFC 8493), with SHA-256.
///
/// A bag is written in `.<name>.partial-<uuid>` beside its final place and renamed when all of it is on disk, so that what has the final name
/// is whole whenever the power fails. Folders get the permissions 0750, files 0440, less the process's umask.
public struct BagWriter: Sendable {
    /// Called for each file and folder before it gets content, on a thread of the writer's own.
    public typealias Created = @Sendable (CreatedEntry) throws(SystemError) -> Void
    /// Called after each block and file of the payload, on a thread of the writer's own; it must not block.
    public typealias Progress = @Sendable (BagProgress) -> Void

    /// Where packages lie; it must be there.
    public let folder: String
    private let created: Created?

    /// - Parameter created: sets access lists, for example; where it fails, the bag is not written.
    public init(folder: String, created: Created? = nil) {
        self.folder = folder
        self.created = created
    }

    /// Writes a bag and returns its path when all of it is on disk. Sources are copied, never linked, and compared with their digests while
    /// they are copied. After a failure, or when the task was cancelled, nothing of the bag is left.
    ///
    /// - Throws: `package-path-invalid`, `package-exists`, `package-source-damaged`, `package-cancelled`, `storage-full`, `package-failed`.
    public func write(_ plan: BagPlan, progress: @escaping Progress = { _ in }) async throws(Problem) -> String {
        try await Interruption.run { interruption throws(Problem) in
            var writing = BagWriting(plan, in: folder, created: created, interruption: interruption, report: progress)
            try writing.run()
            return writing.path
        }
    }
}
