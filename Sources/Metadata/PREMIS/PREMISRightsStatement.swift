extension PREMIS {
    /// Who may do what with an object, and why.
    struct RightsStatement: Encodable, Sendable {
        var identifier: Identifier
        var basis: XMLText
        /// Of the basis `Other`, which must have it.
        var otherRights: OtherRightsInformation
        var granted: [RightsGranted]
        var objects: [Identifier]

        enum CodingKeys: String, CodingKey {
            case identifier = "premis:rightsStatementIdentifier"
            case basis = "premis:rightsBasis"
            case otherRights = "premis:otherRightsInformation"
            case granted = "premis:rightsGranted"
            case objects = "premis:linkingObjectIdentifier"
        }
    }
}
