import PlatenModel

/// Fills blocks with the rows of one frame, in the form that the file holds them.
struct FrameReader {
    private(set) var feed: FrameFeed
    private let converter: RowConverter
    /// Rows as delivered, where they cannot be read straight into the block.
    private var delivered: [UInt8]

    /// - Parameter maximumRows: rows after which no more are read; nil: all are.
    init(frame: FrameParameters, scanner: String, maximumRows: Int? = nil) {
        feed = FrameFeed(frame: frame, scanner: scanner, maximumRows: maximumRows)
        converter = RowConverter(frame: frame)
        let rows = max(1, min(RasterLimits.stripBytes / 4 / frame.bytesPerRow, ImageLayout(ofRowsIn: frame).rowsPerStrip))
        delivered = converter.conversion.isInPlace ? [] : [UInt8](repeating: 0, count: rows * frame.bytesPerRow)
    }

    /// Fills the block with rows. One that is not full is the last; one without rows means that there are no more. After a failure the block
    /// holds the rows that came before it.
    mutating func fill<Source: FrameSource & ~Copyable>(
        _ block: inout RowBlock, from source: inout Source, observer: RecordingObserver
    ) throws(Problem) {
        if converter.conversion.isInPlace {
            try fillInPlace(&block, from: &source, observer: observer)
        } else {
            try fillConverting(&block, from: &source, observer: observer)
        }
    }

    private mutating func fillInPlace<Source: FrameSource & ~Copyable>(
        _ block: inout RowBlock, from source: inout Source, observer: RecordingObserver
    ) throws(Problem) {
        let before = feed.bytes
        let failure: Problem? = block.withRoom { room in
            do throws(Problem) {
                _ = try feed.fill(&room, limit: room.byteCount, from: &source, observer: observer)
                return nil
            } catch {
                return error
            }
        }
        let rows = (feed.bytes - before) / block.layout.bytesPerRow
        block.withRoom { converter.clearUnusedBits(of: &$0, rows: rows) }
        block.rows = rows
        if let failure { throw failure }
    }

    private mutating func fillConverting<Source: FrameSource & ~Copyable>(
        _ block: inout RowBlock, from source: inout Source, observer: RecordingObserver
    ) throws(Problem) {
        let rowBytes = feed.frame.bytesPerRow
        block.rows = 0
        while block.rows < block.capacity {
            let wanted = min(delivered.count / rowBytes, block.capacity - block.rows)
            let rows = try Self.read(&feed, bytes: wanted * rowBytes, into: &delivered, from: &source, observer: observer) / rowBytes
            let offset = block.rows * block.layout.bytesPerRow
            block.withRoom { converter.convert(delivered.span.bytes, rows: rows, to: &$0, at: offset) }
            block.rows += rows
            if rows < wanted { return }
        }
    }

    private static func read<Source: FrameSource & ~Copyable>(
        _ feed: inout FrameFeed, bytes: Int, into delivered: inout [UInt8], from source: inout Source, observer: RecordingObserver
    ) throws(Problem) -> Int {
        var elements = delivered.mutableSpan
        var room = elements.mutableBytes
        return try feed.fill(&room, limit: bytes, from: &source, observer: observer)
    }
}
