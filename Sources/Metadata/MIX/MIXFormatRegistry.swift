extension MIX {
    /// The file's format by its key in a registry.
    struct FormatRegistry: Encodable, Sendable {
        var name: XMLText
        var key: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "mix:formatRegistryName"
            case key = "mix:formatRegistryKey"
        }
    }
}
