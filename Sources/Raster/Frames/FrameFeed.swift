import Glibc
import PlatenModel

/// The bytes of one frame, asked for until a buffer is full, however the source cuts them up.
struct FrameFeed {
    let frame: FrameParameters
    let scanner: String
    /// Bytes delivered so far.
    private(set) var bytes = 0
    private var isOver = false

    init(frame: FrameParameters, scanner: String) {
        self.frame = frame
        self.scanner = scanner
    }

    /// Whole rows delivered so far.
    var rows: Int { bytes / frame.bytesPerRow }
    /// Whether the last row that began is not whole.
    var hasIncompleteRow: Bool { !bytes.isMultiple(of: frame.bytesPerRow) }

    /// Puts `limit` bytes at the beginning of `buffer`; returns fewer only at the end of the frame.
    mutating func fill<Source: FrameSource & ~Copyable>(
        _ buffer: inout MutableRawSpan, limit: Int, from source: inout Source, observer: RecordingObserver
    ) throws(Problem) -> Int {
        var filled = 0
        var pause = RasterLimits.shortestPause
        while filled < limit, !isOver {
            if observer.isCancelled() { throw Problem(.scanCancelled, ["scanner": scanner]) }
            // The name with an underscore is the only one that Swift 6.3 does not deprecate.
            var room = buffer._mutatingExtracting(filled..<limit)
            guard let count = try source.read(into: &room) else {
                isOver = true
                break
            }
            guard (0...limit - filled).contains(count) else {
                throw Problem(.internalFailure, ["reason": "a source of rows put \(count) bytes where \(limit - filled) have room"])
            }
            if count == 0 {
                usleep(UInt32(pause * 1000))
                pause = min(pause * 2, RasterLimits.longestPause)
                continue
            }
            pause = RasterLimits.shortestPause
            filled += count
            let rowsBefore = rows
            bytes += count
            if rows > rowsBefore { observer.progress(rows, frame.rows, bytes) }
        }
        return filled
    }
}
