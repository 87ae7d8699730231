import PlatenModel

extension ClipFrame {
    /// The problem of a frame with no pixel, or not all, in an image.
    ///
    /// - Parameters:
    ///   - number: which of the profile's frames it is, from 1.
    ///   - width: pixels a row.
    ///   - rows: of the image.
    ///   - horizontal: pixels an inch along a row.
    ///   - vertical: rows an inch.
    public func outside(number: Int, width: Int, rows: Int, horizontal: Double, vertical: Double) -> Problem {
        func size(_ width: Double, _ height: Double) -> String { "\(OptionValue.plain(width.rounded())) × \(OptionValue.plain(height.rounded())) mm" }
        return Problem(
            .clipOutside,
            [
                "clip": String(number), "wanted": size(x + self.width, y + height),
                "image": size(Double(width) / horizontal * 25.4, Double(rows) / vertical * 25.4),
            ])
    }
}
