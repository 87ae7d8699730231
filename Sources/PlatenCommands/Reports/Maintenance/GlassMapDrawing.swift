import PlatenModel

/// A glass with its spots, drawn with characters: as a person sees it from above, the upper left corner of images first.
enum GlassMapDrawing {
    /// Characters of a line. A character is about twice as high as wide.
    private static let width = 54

    /// - Parameters:
    ///   - marks: places in millimetres, each with the character that shows it; later ones cover earlier ones.
    ///   - area: millimetres of the bed that are drawn.
    static func lines(_ marks: [(x: Double, y: Double, character: Character)], area: (width: Double, height: Double)) -> [String] {
        guard area.width > 0, area.height > 0 else { return [] }
        let height = max(3, min(60, Int((Double(width) / 2 * area.height / area.width).rounded())))
        var rows = [[Character]](repeating: [Character](repeating: " ", count: width), count: height)
        for mark in marks {
            let column = Int(mark.x / area.width * Double(width))
            let row = Int(mark.y / area.height * Double(height))
            guard (0..<width).contains(column), (0..<height).contains(row) else { continue }
            rows[row][column] = mark.character
        }
        let edge = "+" + String(repeating: "-", count: width) + "+"
        return [edge] + rows.map { "|" + String($0) + "|" } + [edge]
    }
}
