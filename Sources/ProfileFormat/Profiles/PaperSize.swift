import PlatenModel

/// Sheets by name, upright, from the top left corner of the bed.
enum PaperSize {
    /// Millimetres. A and B sizes: ISO 216:2007. Letter, legal and tabloid: ANSI X3.151-1987 (8.5 × 11, 8.5 × 14 and 11 × 17 in).
    static let table: [(name: String, width: Double, height: Double)] = [
        ("A0", 841, 1189), ("A1", 594, 841), ("A2", 420, 594), ("A3", 297, 420), ("A4", 210, 297), ("A5", 148, 210), ("A6", 105, 148),
        ("A7", 74, 105), ("A8", 52, 74),
        ("B0", 1000, 1414), ("B1", 707, 1000), ("B2", 500, 707), ("B3", 353, 500), ("B4", 250, 353), ("B5", 176, 250), ("B6", 125, 176),
        ("letter", 215.9, 279.4), ("legal", 215.9, 355.6), ("tabloid", 279.4, 431.8),
    ]

    /// Every word that `area` takes.
    static let areas: [(name: String, value: ScanArea)] =
        [("maximum", .maximum), ("auto", .auto(margin: ProfileLimits.defaultMargin))]
        + table.map { ($0.name, .rectangle(x: 0, y: 0, width: $0.width, height: $0.height)) }
}
