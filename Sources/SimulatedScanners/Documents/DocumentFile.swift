/// Opens image files by what they contain, whatever they are called.
enum DocumentFile {
    /// Bytes of an image file that is read whole, and of its pixels.
    static let largestFile = 1 << 29
    static let largestImage = 1 << 30

    /// Reads the header. Fails where the file is missing, damaged or of a kind that this driver cannot show.
    static func image(_ path: String) throws(WorldMistake) -> any DocumentImage {
        switch try FileStart.bytes(of: path) {
        case let start where start.starts(with: [0x89, 0x50, 0x4E, 0x47]): return try PNGDocument(path)
        case let start where start.starts(with: [0xFF, 0xD8]): return try JPEGDocument(path)
        case let start where start.starts(with: [0x49, 0x49]) || start.starts(with: [0x4D, 0x4D]): return try TIFFDocument(path)
        default: throw WorldMistake(path, "is neither TIFF nor PNG nor JPEG")
        }
    }

    /// The same, with the mistake said on stderr and answered as an I/O error.
    static func open(_ path: String) throws(DriverFailure) -> any DocumentImage {
        try Diagnostics.usable { () throws(WorldMistake) in try image(path) }
    }
}
