import Crypto
import PlatenModel

extension TIFFReader {
    /// SHA-256 of all rows of a file, in hexadecimal: what ``WrittenImage/rowsSHA256`` was when it was recorded.
    public static func rowsSHA256(of path: String) throws(Problem) -> String {
        var reader = try TIFFReader(path)
        var digest = SHA256()
        var buffer = [UInt8](repeating: 0, count: max(reader.bytesPerRow, RasterLimits.stripBytes))
        while true {
            let rows = try reader.fill(&buffer)
            if rows == 0 { return digest.finalize().hexText }
            digest.update(buffer.span.bytes.extracting(0..<rows * reader.bytesPerRow))
        }
    }

    private mutating func fill(_ buffer: inout [UInt8]) throws(Problem) -> Int {
        var elements = buffer.mutableSpan
        var room = elements.mutableBytes
        return try readRows(into: &room)
    }
}
