import PlatenModel

extension METS.Root {
    init(_ record: PreservationRecord) {
        let index = RecordIndex(record)
        let physical = PhysicalStructure(record, files: index.files(.master))
        let logical = LogicalStructure(record, physical)
        self.init(
            metsNamespace: XMLText(Namespace.mets), dublinCoreNamespace: XMLText(Namespace.dublinCore), mixNamespace: XMLText(Namespace.mix),
            premisNamespace: XMLText(Namespace.premis), xlinkNamespace: XMLText(Namespace.xlink),
            schemaInstanceNamespace: XMLText(Namespace.schemaInstance), schemaLocations: XMLText(Namespace.schemaLocations),
            objectIdentifier: XMLText(record.job.id.rawValue), label: ItemIdentifiers.label(record.job),
            type: XMLText(said: record.job.item.documentType), header: METS.Header(record),
            descriptive: METS.MetadataSection(
                id: ItemIdentifiers.descriptive, wrap: METS.MetadataWrap(type: "DC", content: DublinCore(record))),
            administrative: [METS.AdministrativeSection(itemOf: record, index)]
                + index.files.map { METS.AdministrativeSection($0, record, index) },
            files: METS.FileSection(index, isRestricted: !record.job.restrictedTo.isEmpty),
            structuralMaps: [physical.map] + (logical.map { [$0.map] } ?? []), structuralLinks: logical?.links)
    }
}
