import Foundation
import LinuxSystem
import PlatenModel

extension MasterStore {
    /// Looks whether a master, and its sidecar, still have the bytes that the catalogue knows. Reads all of it, on a thread of its own, and
    /// leaves neither a time of access (where the file belongs to this process) nor its bytes in the memory that others need.
    ///
    /// A master that cannot be read is never called damaged; where the masters' root is missing or empty, as that of a disk that is not
    /// mounted, nothing is called missing.
    ///
    /// - Parameters:
    ///   - path: below the masters' root.
    ///   - sha256: of the master, in hexadecimal.
    ///   - size: of the master, in bytes.
    ///   - sidecarSHA256: of the sidecar. Nil: only the master is looked at.
    ///   - user: who asked for it.
    ///   - progress: called now and then on the reading thread with the bytes that were read since.
    /// - Throws: where the task is cancelled, also in the middle of a file.
    public func verify(
        capture: Identifier<Capture>, path: String, sha256: String, size: Int, sidecarSHA256: String?, user: String,
        pace: ReadingPace = .prompt, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws(CancellationError) -> FixityCheck {
        let stop = StopSign()
        let finding = await withTaskCancellationHandler {
            await BlockingWork.run { () -> Finding? in
                let look = { self.look(path, sha256, size, sidecarSHA256) { FixityReading.of($0, pace: pace, stop: stop, progress: progress) } }
                return pace.makesWay ? BackgroundReading.run(look) : look()
            }
        } onCancel: {
            stop.raise()
        }
        guard let finding else { throw CancellationError() }
        return FixityCheck(
            capture: capture, time: Date(), user: user, outcome: finding.outcome, sha256: finding.sha256, detail: finding.detail)
    }

    private struct Finding: Sendable {
        var outcome: FixityCheck.Outcome
        var sha256: String?
        var detail: String?
    }

    /// Nil: stopped. Blocks.
    private func look(
        _ file: String, _ sha256: String, _ size: Int, _ sidecarSHA256: String?, reading: (String) -> FixityReading
    ) -> Finding? {
        let master = "\(masters)/\(file)"
        switch reading(master) {
        case .stopped: return nil
        case .missing: return rootProblem.map { Finding(outcome: .unreadable, detail: $0) } ?? Finding(outcome: .missing)
        case .unreadable(let reason): return Finding(outcome: .unreadable, detail: reason)
        case .read(let found, let bytes):
            if bytes != size { return Finding(outcome: .damaged, sha256: found, detail: "It has \(bytes) bytes instead of \(size).") }
            if found != sha256 { return Finding(outcome: .damaged, sha256: found) }
            guard let sidecarSHA256 else { return Finding(outcome: .intact, sha256: found) }
            switch reading(Sidecar.path(of: master)) {
            case .stopped: return nil
            case .missing: return Finding(outcome: .sidecarDamaged, sha256: found, detail: "Its sidecar is missing.")
            case .unreadable(let reason): return Finding(outcome: .unreadable, sha256: found, detail: reason)
            case .read(let sidecar, _):
                return Finding(outcome: sidecar == sidecarSHA256 ? .intact : .sidecarDamaged, sha256: found)
            }
        }
    }

    /// Why a master that is not there may be there all the same.
    private var rootProblem: String? {
        guard let names = try? Folder.names(in: masters) else { return "The masters' folder \(masters) cannot be read: is its disk mounted?" }
        return names.isEmpty ? "The masters' folder \(masters) is empty: is its disk mounted?" : nil
    }
}
