/// Brightness, contrast and gamma table as one table of 65536 entries.
enum ToneCurve {
    /// Nil where nothing changes.
    static func table(brightness: Int, contrast: Int, gamma: [Int32]?) -> [UInt16]? {
        let gamma = gamma.flatMap { $0.count == 256 && $0 != Array(0...255) ? $0 : nil }
        guard brightness != 0 || contrast != 0 || gamma != nil else { return nil }
        return (0...65_535).map { input in
            // Contrast turns the line about the middle grey, brightness moves it; 100 is half the scale.
            var value = (input - 32_768) * (100 + contrast) / 100 + 32_768 + brightness * 32_768 / 100
            value = max(0, min(65_535, value))
            if let gamma { value = Int(gamma[(value * 255 + 32_895) >> 16]) * 257 }
            return UInt16(max(0, min(65_535, value)))
        }
    }
}
