extension MIX {
    /// Bits of each of a pixel's samples.
    struct BitsPerSample: Encodable, Sendable {
        var values: [Int]
        var unit: XMLText

        enum CodingKeys: String, CodingKey {
            case values = "mix:bitsPerSampleValue"
            case unit = "mix:bitsPerSampleUnit"
        }
    }
}
