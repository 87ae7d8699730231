/// Whole rows on their way through the threads. One thread has it at a time: the compiler sees to that, since it cannot be copied.
public struct RowBlock: ~Copyable, Sendable {
    /// Whole rows that the block holds.
    public internal(set) var rows = 0
    public let layout: ImageLayout
    private var bytes: [UInt8]

    init(layout: ImageLayout) {
        self.layout = layout
        bytes = [UInt8](repeating: 0, count: layout.rowsPerStrip * layout.bytesPerRow)
    }

    /// Rows that it can hold.
    var capacity: Int { layout.rowsPerStrip }

    /// The bytes of its rows, ``ImageLayout/bytesPerRow`` each.
    public func withRows<Result, Failure>(_ body: (RawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        try body(bytes.span.bytes.extracting(0..<rows * layout.bytesPerRow))
    }

    /// All its room, to be filled.
    mutating func withRoom<Result, Failure>(_ body: (inout MutableRawSpan) throws(Failure) -> Result) throws(Failure) -> Result {
        var room = bytes.mutableSpan
        var roomBytes = room.mutableBytes
        return try body(&roomBytes)
    }
}
