import CTIFF
import Glibc
import LinuxSystem

/// What libtiff works on: a file through our own calls, so that each failure keeps its errno and no mapping can fault.
///
/// Used by one thread, the one that has the ``TIFFHandle``.
final class TIFFClient {
    let file: OpenFile
    /// Where the next byte is read or written.
    var position = 0
    /// Length of the file.
    var end: Int
    var digest = FileDigest()
    /// The first call of the system that failed.
    private(set) var failure: SystemError?
    /// The first thing that libtiff complained about.
    private(set) var complaint: String?
    /// Whether what libtiff only warns of is a complaint, too.
    var isStrict = false
    private var writebackStart = 0

    init(file: OpenFile, length: Int) {
        self.file = file
        end = length
    }

    /// Keeps the first failure: what follows from it only hides it.
    func note(_ error: SystemError) {
        if failure == nil { failure = error }
    }

    func note(complaint text: String) {
        if complaint == nil { complaint = text }
    }

    func note(warning text: String) {
        if isStrict { note(complaint: text) }
    }

    /// Before another attempt: what was wrong with the last one says nothing about it.
    func forgetFailures() {
        failure = nil
        complaint = nil
    }

    func write(_ bytes: RawSpan) -> Int {
        do {
            try file.descriptor.write(bytes, at: position)
        } catch {
            note(error)
            return -1
        }
        digest.note(bytes, at: position)
        position += bytes.byteCount
        end = max(end, position)
        startWriteback()
        return bytes.byteCount
    }

    func read(into bytes: inout MutableRawSpan) -> Int {
        do {
            let count = try file.descriptor.read(into: &bytes, at: position)
            position += count
            return count
        } catch {
            note(error)
            return -1
        }
    }

    /// The disk works while the scanner does: the fsync at the end has little left.
    private func startWriteback() {
        guard end - writebackStart >= RasterLimits.writebackBytes else { return }
        file.descriptor.startWriteback(from: writebackStart, bytes: end - writebackStart)
        writebackStart = end
    }
}
