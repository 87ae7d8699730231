extension MIX {
    /// The program that scanned.
    struct ScanningSystemSoftware: Encodable, Sendable {
        var name: XMLText

        enum CodingKeys: String, CodingKey {
            case name = "mix:scanningSoftwareName"
        }
    }
}
