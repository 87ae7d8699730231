import PlatenModel

extension TIFFReader {
    private static let bufferBytes = 1 << 20

    /// Hands out all rows that follow, one by one.
    ///
    /// - Throws: `image-unreadable`.
    public mutating func forEachRow(_ body: (RawSpan) -> Void) throws(Problem) {
        let length = bytesPerRow
        var buffer = [UInt8](repeating: 0, count: max(length, Self.bufferBytes))
        while true {
            let rows = try read(into: &buffer)
            if rows == 0 { return }
            for row in 0..<rows { body(buffer.span.bytes.extracting(row * length..<(row + 1) * length)) }
        }
    }

    private mutating func read(into buffer: inout [UInt8]) throws(Problem) -> Int {
        var elements = buffer.mutableSpan
        var room = elements.mutableBytes
        return try readRows(into: &room)
    }
}
