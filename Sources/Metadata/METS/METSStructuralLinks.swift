extension METS {
    /// Which divisions of the two maps belong together.
    struct StructuralLinks: Encodable, Sendable {
        /// One at least.
        var links: [StructuralLink]

        enum CodingKeys: String, CodingKey {
            case links = "mets:smLink"
        }
    }
}
