import CSane

/// Texts of drivers: no encoding is guaranteed, pointers may be NULL.
enum SaneText {
    /// The bytes up to the end mark; none for NULL.
    static func bytes(_ text: UnsafePointer<CChar>?) -> [UInt8] {
        var bytes: [UInt8] = []
        guard let text else { return bytes }
        while text[bytes.count] != 0 { bytes.append(UInt8(bitPattern: text[bytes.count])) }
        return bytes
    }

    /// UTF-8 where the bytes are that, else ISO 8859-1 (SANE Standard 1.06, section 4.2.5).
    static func decode(_ bytes: [UInt8]) -> String {
        if let decoded = String(validating: bytes, as: UTF8.self) { return decoded }
        var result = ""
        result.unicodeScalars.append(contentsOf: bytes.map { Unicode.Scalar($0) })
        return result
    }

    static func decode(_ text: UnsafePointer<CChar>?) -> String { decode(bytes(text)) }
}
