/// netpbm's format of greys, in which Tesseract gets what it is to look at.
enum GreyMap {
    /// - Parameter pixels: `height` rows of `width`.
    static func file(width: Int, height: Int, _ pixels: [UInt8]) -> [UInt8] { Array("P5\n\(width) \(height)\n255\n".utf8) + pixels }
}
