extension MIX {
    /// The scanner and its program.
    struct ScannerCapture: Encodable, Sendable {
        var manufacturer: XMLText?
        var model: ScannerModel?
        var software: ScanningSystemSoftware

        enum CodingKeys: String, CodingKey {
            case manufacturer = "mix:scannerManufacturer"
            case model = "mix:ScannerModel"
            case software = "mix:ScanningSystemSoftware"
        }
    }
}
