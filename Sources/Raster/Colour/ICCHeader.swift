/// The fields of an ICC profile's header that matter here (ICC.1:2010, table 17). Numbers are big-endian.
struct ICCHeader {
    /// Samples a pixel by the signature of a data colour space, of those that images have here.
    static let samples = ["GRAY": 1, "RGB ": 3]
    /// Input, display, output and colour space: the classes that images embed. Links, abstract and named-colour profiles describe
    /// no image (ICC.1:2010, annex B.1).
    static let embeddableClasses = ["scnr", "mntr", "prtr", "spac"]

    /// Bytes of the whole profile, as it says.
    let size: Int
    let deviceClass: String
    let colourSpace: String
    let signature: String

    /// Nil: too short for a header and its count of tags.
    init?(_ bytes: [UInt8]) {
        guard bytes.count >= 132 else { return nil }
        size = bytes[0..<4].reduce(0) { $0 << 8 | Int($1) }
        deviceClass = Self.signature(bytes[12..<16])
        colourSpace = Self.signature(bytes[16..<20])
        signature = Self.signature(bytes[36..<40])
    }

    /// Four characters. Whatever is none of ASCII's printable ones shows as a question mark.
    private static func signature(_ bytes: ArraySlice<UInt8>) -> String {
        String(decoding: bytes.map { (0x20..<0x7f).contains($0) ? $0 : UInt8(ascii: "?") }, as: UTF8.self)
    }
}
