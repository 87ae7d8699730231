/// Paths as relative references of URIs (RFC 3986, section 4.2).
enum RelativeReference {
    /// Every byte that is neither unreserved nor `/` is encoded: so no colon of a first segment can be taken for a scheme's.
    static func percentEncoded(_ path: String) -> String {
        var reference = ""
        for byte in path.utf8 {
            if isUnreserved(byte) || byte == UInt8(ascii: "/") {
                reference.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                reference += digits.utf8.count == 1 ? "%0\(digits)" : "%\(digits)"
            }
        }
        return reference
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"),
            UInt8(ascii: "-"), UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "~"):
            true
        default: false
        }
    }
}
