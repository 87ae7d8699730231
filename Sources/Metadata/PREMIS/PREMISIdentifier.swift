extension PREMIS {
    /// An identity in one of the elements for it, with the part that it had, where the element has a place for that.
    struct Identifier: Encodable, Sendable {
        var identity: Identity
        var element: IdentifierElement
        /// Of linked agents and objects.
        var role: Role?

        init(_ identity: Identity, as element: IdentifierElement, role: Role? = nil) {
            self.identity = identity
            self.element = element
            self.role = role
        }

        func encode(to encoder: any Encoder) throws {
            var container = encoder.container(keyedBy: XMLName.self)
            try container.encode(XMLText(identity.kind.rawValue), forKey: XMLName("premis:\(element.rawValue)IdentifierType"))
            try container.encode(XMLText(identity.value), forKey: XMLName("premis:\(element.rawValue)IdentifierValue"))
            if let role { try container.encode(XMLText(role.rawValue), forKey: XMLName("premis:\(element.rawValue)Role")) }
        }
    }
}
