import Glibc
import LinuxSystem

/// What came of reading a file for a check.
enum FixityReading: Sendable, Hashable {
    case read(sha256: String, size: Int)
    case missing
    /// Nothing is known of its bytes.
    case unreadable(String)
    case stopped

    /// Reads the file without a trace in its times and in memory. Blocks.
    ///
    /// - Parameter progress: called with the bytes of each piece.
    static func of(_ path: String, pace: ReadingPace, stop: StopSign, progress: (Int) -> Void) -> FixityReading {
        do throws(SystemError) {
            let file = try FileDescriptor.readUnnoticed(path)
            guard try file.isRegularFile() else { return .unreadable("\(path) is no file") }
            let start = MonotonicClock.seconds()
            let result = try FileDigest.read(file) { offset, bytes in
                file.forget(from: offset, bytes: bytes)
                progress(bytes)
                return stop.rest(seconds: pace.rest(after: offset + bytes, within: MonotonicClock.seconds() - start))
            }
            // What was read ahead.
            file.forget(from: 0, bytes: 0)
            return result.map { .read(sha256: $0.digest, size: $0.size) } ?? .stopped
        } catch {
            // ENOTDIR: a file lies where a folder was.
            if error.number == ENOENT || error.number == ENOTDIR { return .missing }
            return .unreadable("\(path) cannot be read (\(error.reason))")
        }
    }
}
