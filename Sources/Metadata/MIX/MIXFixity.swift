extension MIX {
    /// A digest of the file's bytes.
    struct Fixity: Encodable, Sendable {
        var algorithm: XMLText
        var digest: XMLText
        var originator: XMLText

        enum CodingKeys: String, CodingKey {
            case algorithm = "mix:messageDigestAlgorithm"
            case digest = "mix:messageDigest"
            case originator = "mix:messageDigestOriginator"
        }
    }
}
