extension METS {
    /// All that belongs to one file, or to the item.
    struct AdministrativeSection: Encodable, Sendable {
        var id: XMLText
        var technical: MetadataSection<MIX.Wrapping>?
        var rights: MetadataSection<PREMIS.RightsWrapping>?
        var provenance: MetadataSection<PREMIS.Wrapping>

        enum CodingKeys: String, CodingKey {
            case id = "ID"
            case technical = "mets:techMD"
            case rights = "mets:rightsMD"
            case provenance = "mets:digiprovMD"
        }
    }
}
