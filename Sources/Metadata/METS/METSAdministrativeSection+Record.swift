import PlatenModel

extension METS.AdministrativeSection {
    /// The item: its way, who had a part in it, and who may see it.
    init(itemOf record: PreservationRecord, _ index: RecordIndex) {
        let rights = PREMIS.RightsStatement(record.job).map {
            METS.MetadataSection(
                id: ItemIdentifiers.rights,
                wrap: METS.MetadataWrap(
                    type: "PREMIS:RIGHTS", version: PREMIS.version,
                    content: PREMIS.RightsWrapping(rights: PREMIS.Rights(version: PREMIS.version, statement: $0))))
        }
        self.init(
            id: ItemIdentifiers.section, rights: rights,
            provenance: Self.provenance(id: ItemIdentifiers.provenance, PREMIS.Container(itemOf: record, index)))
    }

    /// One file.
    init(_ file: DescribedFile, _ record: PreservationRecord, _ index: RecordIndex) {
        self.init(
            id: file.sectionIdentifier,
            technical: METS.MetadataSection(
                id: file.technicalIdentifier,
                wrap: METS.MetadataWrap(type: "NISOIMG", version: MIX.version, content: MIX.Wrapping(image: MIX.Image(file, record)))),
            provenance: Self.provenance(id: file.provenanceIdentifier, PREMIS.Container(file, record, index)))
    }

    private static func provenance(id: XMLText, _ container: PREMIS.Container) -> METS.MetadataSection<PREMIS.Wrapping> {
        METS.MetadataSection(
            id: id, wrap: METS.MetadataWrap(type: "PREMIS", version: PREMIS.version, content: PREMIS.Wrapping(container: container)))
    }
}
