extension MIX {
    /// The ICC profile of the samples.
    struct ColourProfile: Encodable, Sendable {
        var iccProfile: ICCProfile

        enum CodingKeys: String, CodingKey {
            case iccProfile = "mix:IccProfile"
        }
    }
}
