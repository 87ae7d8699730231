/// A barcode that was read on an image.
public struct ReadCode: Codable, Sendable, Hashable {
    public enum Symbology: String, Codable, Sendable, Hashable, CaseIterable {
        case code128 = "code-128"
        case code39 = "code-39"
        case qrCode = "qr-code"
        case dataMatrix = "data-matrix"
    }

    public var symbology: Symbology
    /// As the code says it, NFC.
    public var text: String
    /// Millimetres from the image's upper left corner to the code's centre; nil where the image has no resolution.
    public var x: Double?
    public var y: Double?

    public init(symbology: Symbology, text: String, x: Double? = nil, y: Double? = nil) {
        self.symbology = symbology
        self.text = text
        self.x = x
        self.y = y
    }
}
