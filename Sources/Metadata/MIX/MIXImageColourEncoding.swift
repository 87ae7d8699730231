extension MIX {
    /// The samples' layout.
    struct ImageColourEncoding: Encodable, Sendable {
        var bitsPerSample: BitsPerSample
        var samplesPerPixel: Int

        enum CodingKeys: String, CodingKey {
            case bitsPerSample = "mix:BitsPerSample"
            case samplesPerPixel = "mix:samplesPerPixel"
        }
    }
}
