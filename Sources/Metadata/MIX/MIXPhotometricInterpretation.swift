extension MIX {
    /// What samples mean.
    struct PhotometricInterpretation: Encodable, Sendable {
        var colourSpace: ColourSpace
        var colourProfile: ColourProfile?

        enum CodingKeys: String, CodingKey {
            case colourSpace = "mix:colorSpace"
            case colourProfile = "mix:ColorProfile"
        }
    }
}
