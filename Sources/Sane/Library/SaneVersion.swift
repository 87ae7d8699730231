/// The version of libsane, from its version code (SANE Standard 1.06, section 4.1).
public struct SaneVersion: Sendable, Hashable, CustomStringConvertible {
    public let major: Int
    public let minor: Int
    public let build: Int

    init(code: Int32) {
        let bits = UInt32(bitPattern: code)
        major = Int(bits >> 24)
        minor = Int(bits >> 16 & 0xff)
        build = Int(bits & 0xffff)
    }

    /// Such as `1.0.35`.
    public var description: String { "\(major).\(minor).\(build)" }
}
