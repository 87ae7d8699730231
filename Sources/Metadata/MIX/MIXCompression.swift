extension MIX {
    /// How the samples are stored.
    struct Compression: Encodable, Sendable {
        var scheme: CompressionScheme

        enum CodingKeys: String, CodingKey {
            case scheme = "mix:compressionScheme"
        }
    }
}
