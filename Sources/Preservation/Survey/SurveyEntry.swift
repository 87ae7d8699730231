import LinuxSystem
import PlatenModel

/// A name among the masters that a survey is to look at.
enum SurveyEntry: Sendable, Hashable {
    /// A sidecar, and the path of the master that lies, or would lie, beside it. Both are absolute; `file` is below the root.
    case sidecar(path: String, master: String, file: String)
    case jobRecord(path: String)
    case finding(SurveyFinding)

    /// What it is. Blocks.
    func read(readsMaster: Bool) -> SurveyedFile {
        switch self {
        case .finding(let finding): .finding(finding)
        case .jobRecord(let path): Self.jobRecord(path)
        case .sidecar(let path, let master, let file): Self.sidecar(path, master, file, readsMaster)
        }
    }

    private static func jobRecord(_ path: String) -> SurveyedFile {
        do throws(Problem) {
            return .jobRecord(try JobRecord.read(path))
        } catch {
            return .finding(error.code == .jobRecordInvalid ? .jobRecordInvalid(path: path, error) : .unreadable(path: path, error))
        }
    }

    private static func sidecar(_ path: String, _ master: String, _ file: String, _ readsMaster: Bool) -> SurveyedFile {
        do throws(Problem) {
            let bytes = try RecordFile.contents(path, limit: Sidecar.maximumSize)
            let sidecar = try Sidecar.decode(bytes, from: path)
            var capture = SurveyedCapture(
                sidecar: sidecar, sidecarPath: path, sidecarDigest: FileDigest.sha256(of: Array(bytes)), masterSize: nil)
            if let status = try? FileStatus.of(master), status.isRegularFile {
                capture.masterSize = status.size
                if readsMaster { capture.masterSHA256 = try? FileDigest.sha256Blocking(master) }
            }
            return sidecar.capture.file == file ? .capture(capture) : .finding(.sidecarMisplaced(capture))
        } catch {
            return .finding(error.code == .sidecarInvalid ? .sidecarInvalid(path: path, error) : .unreadable(path: path, error))
        }
    }
}
