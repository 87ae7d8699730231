import Calibration
import PlatenModel
import Raster

/// The rows of a master, evened out, as if a scanner delivered them.
struct EvenedFrames: FrameSource, ~Copyable {
    private var reader: TIFFReader
    private var evening: RowEvening
    private var row: [UInt8]
    /// Bytes of the row that were handed out.
    private var used: Int
    private var nextRow = 0

    init(_ reader: consuming TIFFReader, _ evening: RowEvening) {
        row = [UInt8](repeating: 0, count: reader.bytesPerRow)
        used = row.count
        self.reader = reader
        self.evening = evening
    }

    mutating func startFrame() throws(Problem) -> FrameParameters {
        let geometry = reader.geometry
        return FrameParameters(
            kind: geometry.samples == 3 ? .rgb : .grey, width: geometry.width, rows: geometry.height, bytesPerRow: reader.bytesPerRow,
            depth: geometry.depth, isLast: true)
    }

    mutating func read(into buffer: inout MutableRawSpan) throws(Problem) -> Int? {
        var written = 0
        while written < buffer.byteCount {
            if used == row.count, try !takeRow() { break }
            let (row, start) = (row, used)
            let count = min(row.count - start, buffer.byteCount - written)
            for index in 0..<count { buffer.storeBytes(of: row[start + index], toByteOffset: written + index, as: UInt8.self) }
            used += count
            written += count
        }
        return written == 0 ? nil : written
    }

    /// False: there are no more.
    private mutating func takeRow() throws(Problem) -> Bool {
        guard nextRow < reader.geometry.height else { return false }
        // Out of self, so that it can be changed beside the rest of it, and in no second copy.
        var row = row
        self.row = []
        defer { self.row = row }
        guard try take(&row) else { return false }
        nextRow += 1
        used = 0
        return true
    }

    private mutating func take(_ row: inout [UInt8]) throws(Problem) -> Bool {
        var elements = row.mutableSpan
        var bytes = elements.mutableBytes
        guard try reader.rows(in: nextRow..<nextRow + 1, into: &bytes) == 1 else { return false }
        evening.apply(&bytes)
        return true
    }
}
