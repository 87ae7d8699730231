import FoundationEssentials

/// What a job may be called: a name that is safe as a folder on every file system that images travel to.
public enum JobName {
    /// Characters at most; leaves room for suffixes in a file name of 255 bytes.
    public static let maximumLength = 100

    /// Letters, digits, dot, hyphen and underscore of ASCII, with a letter or digit first.
    public static func isValid(_ name: String) -> Bool {
        guard let first = name.utf8.first, name.utf8.count <= maximumLength, isLetterOrDigit(first) else { return false }
        return name.utf8.allSatisfy { isLetterOrDigit($0) || [UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_")].contains($0) }
    }

    private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"), UInt8(ascii: "0")...UInt8(ascii: "9"): true
        default: false
        }
    }
}
