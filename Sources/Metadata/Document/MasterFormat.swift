/// What a master is.
enum MasterFormat: Sendable {
    case classic
    /// TIFF with offsets of 64 bits. No registry key is told for it: those of TIFF are for files that older readers read.
    case big

    static let mimeType: XMLText = "image/tiff"
    static let name: XMLText = "TIFF"
    static let registry: XMLText = "PRONOM"
    /// The daemon's machines are little endian, and masters are written in their machine's order.
    static let byteOrder: XMLText = "little endian"
    static let digestAlgorithm: XMLText = "SHA-256"
    /// Not a digest of the file: a program that checks files must not take it for one.
    static let rowsDigestAlgorithm: XMLText = "SHA-256 of the decoded rows"
    /// Without a version: captures do not tell which one took them, and that of the package may be a later one.
    static let program: XMLText = "Platen"

    var version: XMLText {
        switch self {
        case .classic: "6.0"
        case .big: "BigTIFF"
        }
    }

    /// The key in ``registry``.
    var registryKey: XMLText? {
        switch self {
        case .classic: "fmt/353"
        case .big: nil
        }
    }
}
