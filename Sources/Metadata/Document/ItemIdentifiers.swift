import PlatenModel

/// What the parts of a document that speak of the item are called.
enum ItemIdentifiers {
    static let descriptive: XMLText = "dmd-item"
    static let section: XMLText = "amd-item"
    static let rights: XMLText = "rights-item"
    static let provenance: XMLText = "digiprov-item"

    static func label(_ job: Job) -> XMLText { XMLText(said: job.title) ?? XMLText(job.name) }

    /// The item's administrative metadata, as ADMID has them.
    static func administrative(_ job: Job) -> XMLText {
        XMLText(job.restrictedTo.isEmpty ? provenance.markup : "\(rights.markup) \(provenance.markup)")
    }

    static func rightsStatement(_ job: Job) -> PREMIS.Identity { .init(.rightsStatement, "\(job.id)/access") }
}
