extension MIX {
    /// The scanner's model.
    struct ScannerModel: Encodable, Sendable {
        var name: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "mix:scannerModelName"
        }
    }
}
