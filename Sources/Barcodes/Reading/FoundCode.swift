import PlatenModel

/// A code on a plane.
public struct FoundCode: Sendable, Hashable {
    public var symbology: ReadCode.Symbology
    /// NFC, without control characters, never empty.
    public var text: String
    /// Pixels from the plane's upper left corner to the code's centre. Of a linear code the centre of the lines that were read, on its length.
    public var x: Double
    public var y: Double

    public init(symbology: ReadCode.Symbology, text: String, x: Double, y: Double) {
        self.symbology = symbology
        self.text = text
        self.x = x
        self.y = y
    }
}
