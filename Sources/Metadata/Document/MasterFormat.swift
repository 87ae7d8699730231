/// What all masters are.
enum MasterFormat {
    static let mimeType: XMLText = "image/tiff"
    static let name: XMLText = "TIFF"
    static let version: XMLText = "6.0"
    static let registry: XMLText = "PRONOM"
    static let registryKey: XMLText = "fmt/353"
    /// The daemon's machines are little endian, and masters are written in their machine's order.
    static let byteOrder: XMLText = "little endian"
    static let digestAlgorithm: XMLText = "SHA-256"
    /// Not a digest of the file: a program that checks files must not take it for one.
    static let rowsDigestAlgorithm: XMLText = "SHA-256 of the decoded rows"
    /// Without a version: captures do not tell which one took them, and that of the package may be a later one.
    static let program: XMLText = "Platen"
}
