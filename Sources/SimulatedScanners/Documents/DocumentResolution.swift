/// How large the pixels of a document are.
struct DocumentResolution: Equatable {
    var horizontal: Double
    var vertical: Double

    /// What a document without a usable tag gets.
    static let standard = DocumentResolution(horizontal: 300, vertical: 300)

    /// Nil for what no scanner would write: 0, or below 1 or above 20,000 pixels an inch.
    ///
    /// PNG files hold whole pixels a metre, so 300 comes as 299.9994 and 150 as 150.0124. What is within that rounding of a whole number, half
    /// a pixel a metre, is taken as that number, or pixels would drift against those of the scan.
    init?(checking horizontal: Double, _ vertical: Double) {
        guard (1...20_000).contains(horizontal), (1...20_000).contains(vertical) else { return nil }
        self.init(horizontal: Self.snapped(horizontal), vertical: Self.snapped(vertical))
    }

    private static func snapped(_ value: Double) -> Double {
        abs(value - value.rounded()) <= 0.0128 ? value.rounded() : value
    }

    init(horizontal: Double, vertical: Double) {
        self.horizontal = horizontal
        self.vertical = vertical
    }
}
