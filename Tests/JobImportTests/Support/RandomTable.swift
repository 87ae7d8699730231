import TestSupport

/// Tables of random cells and their text as RFC 4180 writes it.
enum RandomTable {
    private static let alphabet: [Character] = ["a", "Z", "9", " ", ",", ";", "\t", "\"", "\n", "\r", "\r\n", "é", "𝒂", "'", "="]

    static func cells(_ random: inout SeededNumbers) -> [[String]] {
        let width = Int.random(in: 1...6, using: &random)
        return (0..<Int.random(in: 1...12, using: &random)).map { _ in
            (0..<width).map { _ in
                String((0..<Int.random(in: 0...8, using: &random)).compactMap { _ in alphabet.randomElement(using: &random) })
            }
        }
    }

    /// - Parameter quotesAll: quotes also where none are needed.
    static func text(_ cells: [[String]], separator: Character, lineEnd: String, quotesAll: Bool) -> String {
        cells.map { row in
            row.map { cell in
                let scalars = cell.unicodeScalars
                let needed = scalars.contains { "\"\r\n".unicodeScalars.contains($0) } || cell.contains(separator)
                return needed || quotesAll ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
            }.joined(separator: String(separator))
        }.map { $0 + lineEnd }.joined()
    }
}
