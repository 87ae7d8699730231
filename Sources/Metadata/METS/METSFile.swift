extension METS {
    /// A file of the package.
    struct File: Encodable, Sendable {
        var id: XMLText
        /// Place within the group, from 1.
        var sequence: Int
        var mimeType: XMLText
        /// Bytes.
        var size: Int
        var created: XMLText
        var checksum: XMLText
        var checksumType: XMLText
        /// The capture.
        var owner: XMLText
        var administrative: XMLText
        var location: FileLocation

        enum CodingKeys: String, CodingKey {
            case id = "ID"
            case sequence = "SEQ"
            case mimeType = "MIMETYPE"
            case size = "SIZE"
            case created = "CREATED"
            case checksum = "CHECKSUM"
            case checksumType = "CHECKSUMTYPE"
            case owner = "OWNERID"
            case administrative = "ADMID"
            case location = "mets:FLocat"
        }
    }
}
