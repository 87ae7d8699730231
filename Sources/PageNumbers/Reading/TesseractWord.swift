/// A word of Tesseract's table. Pixels of the picture that it looked at.
struct TesseractWord: Hashable {
    /// Words of one line have the same.
    let line: [Int]
    let left: Int
    let top: Int
    let width: Int
    let height: Int
    /// 0 to 100.
    let confidence: Double
    let text: String

    /// The words of a table as `tesseract … tsv` writes it; nil: it is none.
    static func words(_ table: [UInt8]) -> [TesseractWord]? {
        let lines = String(decoding: table, as: UTF8.self).split(separator: "\n")
        guard lines.first?.hasPrefix("level\t") == true else { return nil }
        return lines.dropFirst().compactMap { TesseractWord(row: $0) }
    }

    /// level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Nil: it is no word.
    private init?(row: Substring) {
        let fields = row.split(separator: "\t", omittingEmptySubsequences: false)
        let numbers = fields.prefix(10).compactMap { Int($0) }
        // Level 5 is a word.
        guard fields.count == 12, numbers.count == 10, numbers[0] == 5, let confidence = Double(fields[10]) else { return nil }
        line = Array(numbers[2...4])
        (left, top, width, height) = (numbers[6], numbers[7], numbers[8], numbers[9])
        self.confidence = confidence
        text = String(fields[11])
    }
}
