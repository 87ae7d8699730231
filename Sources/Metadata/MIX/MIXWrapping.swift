extension MIX {
    /// What a `mets:xmlData` holds of this vocabulary.
    struct Wrapping: Encodable, Sendable {
        var image: Image

        enum CodingKeys: String, CodingKey {
            case image = "mix:mix"
        }
    }
}
