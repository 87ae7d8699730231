import PlatenModel

extension METS.File {
    init(_ file: DescribedFile, sequence: Int, isRestricted: Bool) {
        let rights = isRestricted ? " \(ItemIdentifiers.rights.markup)" : ""
        self.init(
            id: file.fileIdentifier, sequence: sequence, mimeType: MasterFormat.mimeType, size: file.capture.size,
            created: XMLText(file.capture.acquired), checksum: XMLText(file.capture.sha256), checksumType: MasterFormat.digestAlgorithm,
            owner: XMLText(file.capture.id.rawValue), administrative: XMLText(file.administrativeIdentifiers + rights),
            location: METS.FileLocation(
                locationType: "URL", linkType: "simple", reference: XMLText(RelativeReference.percentEncoded(file.packaged.file))))
    }
}
