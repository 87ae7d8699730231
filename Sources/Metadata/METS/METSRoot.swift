extension METS {
    /// The whole document.
    struct Root: Encodable, Sendable {
        var metsNamespace: XMLText
        var dublinCoreNamespace: XMLText
        var mixNamespace: XMLText
        var premisNamespace: XMLText
        var xlinkNamespace: XMLText
        var schemaInstanceNamespace: XMLText
        var schemaLocations: XMLText
        var objectIdentifier: XMLText
        var label: XMLText
        var type: XMLText?
        var header: Header
        var descriptive: MetadataSection<DublinCore>
        var administrative: [AdministrativeSection]
        /// Nil: there is no file, and an empty section is not allowed.
        var files: FileSection?
        /// One at least.
        var structuralMaps: [StructuralMap]
        var structuralLinks: StructuralLinks?

        enum CodingKeys: String, CodingKey {
            case metsNamespace = "xmlns:mets"
            case dublinCoreNamespace = "xmlns:dc"
            case mixNamespace = "xmlns:mix"
            case premisNamespace = "xmlns:premis"
            case xlinkNamespace = "xmlns:xlink"
            case schemaInstanceNamespace = "xmlns:xsi"
            case schemaLocations = "xsi:schemaLocation"
            case objectIdentifier = "OBJID"
            case label = "LABEL"
            case type = "TYPE"
            case header = "mets:metsHdr"
            case descriptive = "mets:dmdSec"
            case administrative = "mets:amdSec"
            case files = "mets:fileSec"
            case structuralMaps = "mets:structMap"
            case structuralLinks = "mets:structLink"
        }
    }
}
