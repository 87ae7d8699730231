extension PREMIS {
    /// A format by its key in a registry.
    struct FormatRegistry: Encodable, Sendable {
        var name: XMLText
        var key: XMLText
        var role: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "premis:formatRegistryName"
            case key = "premis:formatRegistryKey"
            case role = "premis:formatRegistryRole"
        }
    }
}
