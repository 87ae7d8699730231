/// How the bytes of a table were read as text.
public enum TableEncoding: String, Codable, Sendable, Hashable, CaseIterable {
    case utf8 = "utf-8"
    /// Told by the byte-order mark FF FE, as Excel's "Unicode text" has it.
    case utf16LittleEndian = "utf-16le"
    /// Told by the byte-order mark FE FF.
    case utf16BigEndian = "utf-16be"
    /// Assumed where there is no mark and the bytes are no valid UTF-8. ISO 8859-1 reads the same, but for bytes that it has no letters for.
    case windows1252 = "windows-1252"
}
