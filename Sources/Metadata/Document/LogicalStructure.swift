import PlatenModel

/// The item as its reader sees it: parts by their names, even where their pages lie apart.
struct LogicalStructure: Sendable {
    static let itemIdentifier: XMLText = "log-item"

    let map: METS.StructuralMap
    /// To the divisions of the physical map: files are named there only.
    let links: METS.StructuralLinks

    /// Nil where the item has no parts: it would say nothing that the physical structure does not.
    init?(_ record: PreservationRecord, _ physical: PhysicalStructure) {
        guard !physical.parts.isEmpty else { return nil }
        var links = [METS.StructuralLink(from: Self.itemIdentifier, to: PhysicalStructure.itemIdentifier)]
        var divisions: [METS.Division] = []
        for (index, part) in physical.parts.enumerated() {
            let id = XMLText("log-part-\(index + 1)")
            divisions.append(METS.Division(id: id, type: "part", order: index + 1, label: XMLText(part.name), files: [], divisions: []))
            links += part.pages.map { METS.StructuralLink(from: id, to: $0) }
        }
        self.links = METS.StructuralLinks(links: links)
        map = METS.StructuralMap(
            id: "structure-logical", type: "logical",
            division: METS.Division(
                id: Self.itemIdentifier, type: "item", label: ItemIdentifiers.label(record.job), descriptive: ItemIdentifiers.descriptive,
                files: [], divisions: divisions))
    }
}
