/// The code page of Western European Windows, in which Excel writes its plain CSV files there.
enum Windows1252 {
    /// Bytes 80 to 9F, the only ones in which it is not ISO 8859-1 (Unicode Consortium, MAPPINGS/VENDORS/MICSFT/WINDOWS/CP1252.TXT).
    /// The five bytes that have no letter stay control characters, which no field accepts.
    private static let upperControls: [UInt32] = [
        0x20AC, 0x81, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D, 0x017D, 0x8F,
        0x90, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D, 0x017E, 0x0178,
    ]

    private static let firstUpperControl = 0x80

    /// The text in UTF-8. Every byte has a meaning, so this never fails.
    static func utf8(of bytes: ArraySlice<UInt8>) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 16)
        for byte in bytes {
            if byte < firstUpperControl {
                result.append(byte)
            } else {
                result.append(contentsOf: String(Character(scalar(of: byte))).utf8)
            }
        }
        return result
    }

    private static func scalar(of byte: UInt8) -> Unicode.Scalar {
        let position = Int(byte) - firstUpperControl
        guard upperControls.indices.contains(position) else { return Unicode.Scalar(byte) }
        return Unicode.Scalar(upperControls[position]) ?? Unicode.Scalar(byte)
    }
}
