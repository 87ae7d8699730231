import PlatenModel

extension MIX.SourceInformation {
    /// Nil where nothing is known of the original.
    init?(_ item: JobItem) {
        let type = XMLText(said: item.documentType)
        let callNumber = XMLText(said: item.callNumber)
        guard type != nil || callNumber != nil else { return nil }
        self.init(type: type, identifiers: callNumber.map { [.init(type: XMLText(PREMIS.Identity.Kind.callNumber.rawValue), value: $0)] } ?? [])
    }
}
