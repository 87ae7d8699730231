extension MIX {
    /// How the image came about (NISO Z39.87, chapter 8).
    struct ImageCaptureMetadata: Encodable, Sendable {
        var source: SourceInformation?
        var general: GeneralCaptureInformation
        var scanner: ScannerCapture
        var orientation: Orientation?

        enum CodingKeys: String, CodingKey {
            case source = "mix:SourceInformation"
            case general = "mix:GeneralCaptureInformation"
            case scanner = "mix:ScannerCapture"
            case orientation = "mix:orientation"
        }
    }
}
