extension MIX {
    /// The image (NISO Z39.87, chapter 7).
    struct BasicImageInformation: Encodable, Sendable {
        var characteristics: BasicImageCharacteristics

        enum CodingKeys: String, CodingKey {
            case characteristics = "mix:BasicImageCharacteristics"
        }
    }
}
