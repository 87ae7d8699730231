extension PREMIS {
    /// A digest.
    struct Fixity: Encodable, Sendable {
        var algorithm: XMLText
        var digest: XMLText
        var originator: XMLText

        enum CodingKeys: String, CodingKey {
            case algorithm = "premis:messageDigestAlgorithm"
            case digest = "premis:messageDigest"
            case originator = "premis:messageDigestOriginator"
        }
    }
}
