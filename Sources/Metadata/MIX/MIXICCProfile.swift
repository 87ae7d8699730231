extension MIX {
    /// An ICC profile that the image embeds.
    struct ICCProfile: Encodable, Sendable {
        var name: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "mix:iccProfileName"
        }
    }
}
