import CTIFF

/// Decodes rows of an open TIFF, any of them at any time, from no more strips than hold them.
struct RowDecoder {
    private let bytesPerRow: Int
    private let rowsPerStrip: Int
    /// Whether a row is found without those before it in its strip.
    private let isUncompressed: Bool
    /// Whether libtiff only warns of damage: its fax codec makes up a row and goes on.
    private let isLenient: Bool
    /// The row that libtiff stands at; nil where it does not matter, or after a failure.
    private var position: Int?
    /// Where rows go that nobody asked for.
    private var skipped: [UInt8]

    init(_ description: TIFFDescription) {
        bytesPerRow = description.layout.bytesPerRow
        rowsPerStrip = description.rowsPerStrip
        isUncompressed = description.compression == Int(COMPRESSION_NONE)
        isLenient = [Int(COMPRESSION_CCITTFAX3), Int(COMPRESSION_CCITTFAX4)].contains(description.compression)
        skipped = isUncompressed ? [] : [UInt8](repeating: 0, count: description.layout.bytesPerRow)
    }

    /// Puts the rows at the beginning of `buffer`, which has room for them. False: some are damaged; the client knows why.
    mutating func decode(_ rows: Range<Int>, of handle: borrowing TIFFHandle, into buffer: inout MutableRawSpan) -> Bool {
        guard !rows.isEmpty else { return true }
        handle.client.forgetFailures()
        handle.client.isStrict = isLenient
        defer { handle.client.isStrict = false }
        let isDecoded = skip(to: rows.lowerBound, of: handle) && decodeAll(rows, of: handle, into: &buffer)
        position = isDecoded ? rows.upperBound : nil
        return isDecoded
    }

    private func decodeAll(_ rows: Range<Int>, of handle: borrowing TIFFHandle, into buffer: inout MutableRawSpan) -> Bool {
        buffer.withUnsafeMutableBytes { bytes in
            for row in rows {
                let place = bytes.baseAddress.map { $0 + (row - rows.lowerBound) * bytesPerRow }
                guard Self.decode(row, of: handle, into: place) else { return false }
            }
            return true
        }
    }

    /// Decodes what lies before a row in its strip, or between it and the last row that was decoded.
    private mutating func skip(to row: Int, of handle: borrowing TIFFHandle) -> Bool {
        guard !isUncompressed, row != position else { return true }
        let stripStart = row - row % rowsPerStrip
        var start = stripStart
        if let position, stripStart..<row ~= position { start = position }
        return skipped.withUnsafeMutableBytes { bytes in
            for skippedRow in start..<row {
                guard Self.decode(skippedRow, of: handle, into: bytes.baseAddress) else { return false }
            }
            return true
        }
    }

    /// libtiff goes to the row's strip by itself, and back to its beginning for a row that it has passed.
    private static func decode(_ row: Int, of handle: borrowing TIFFHandle, into place: UnsafeMutableRawPointer?) -> Bool {
        TIFFReadScanline(handle.pointer, place, UInt32(row), 0) == 1 && handle.client.complaint == nil
    }
}
