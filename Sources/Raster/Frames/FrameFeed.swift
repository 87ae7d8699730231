import Glibc
import PlatenModel

/// The bytes of one frame, asked for until a buffer is full, however the source cuts them up.
struct FrameFeed {
    let frame: FrameParameters
    let scanner: String
    /// Bytes delivered so far.
    private(set) var bytes = 0
    /// Whether the frame goes on where the feed ended, at the most rows that are wanted of it.
    private(set) var isCut = false
    private var isOver = false
    /// Bytes of the most rows that are wanted.
    private let maximumBytes: Int

    /// - Parameter maximumRows: rows after which no more are asked for; nil: until the source ends.
    init(frame: FrameParameters, scanner: String, maximumRows: Int? = nil) {
        self.frame = frame
        self.scanner = scanner
        let (bytes, overflow) = (maximumRows ?? .max).multipliedReportingOverflow(by: frame.bytesPerRow)
        maximumBytes = overflow ? .max : bytes
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
        while filled < limit, !isOver {
            let wanted = min(limit - filled, maximumBytes - bytes)
            guard wanted > 0 else {
                try endAtMaximum(&source, observer)
                break
            }
            // The name with an underscore is the only one that Swift 6.3 does not deprecate.
            var room = buffer._mutatingExtracting(filled..<filled + wanted)
            guard let count = try read(into: &room, from: &source, observer: observer) else {
                isOver = true
                break
            }
            filled += count
            let rowsBefore = rows
            bytes += count
            if rows > rowsBefore { observer.progress(rows, frame.rows, bytes) }
        }
        return filled
    }

    /// Finds out whether the frame goes on: one that ends here by itself is whole.
    private mutating func endAtMaximum<Source: FrameSource & ~Copyable>(
        _ source: inout Source, _ observer: RecordingObserver
    ) throws(Problem) {
        var rest = [UInt8](repeating: 0, count: frame.bytesPerRow)
        var elements = rest.mutableSpan
        var room = elements.mutableBytes
        isCut = try read(into: &room, from: &source, observer: observer) != nil
        isOver = true
    }

    /// Waits for the next bytes of the source and returns their number; nil at the end of the frame.
    private func read<Source: FrameSource & ~Copyable>(
        into room: inout MutableRawSpan, from source: inout Source, observer: RecordingObserver
    ) throws(Problem) -> Int? {
        var pause = RasterLimits.shortestPause
        while true {
            if observer.isCancelled() { throw Problem(.scanCancelled, ["scanner": scanner]) }
            guard let count = try source.read(into: &room) else { return nil }
            guard (0...room.byteCount).contains(count) else {
                throw Problem(.internalFailure, ["reason": "a source of rows put \(count) bytes where \(room.byteCount) have room"])
            }
            if count > 0 { return count }
            usleep(UInt32(pause * 1000))
            pause = min(pause * 2, RasterLimits.longestPause)
        }
    }
}
