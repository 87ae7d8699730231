/// Where the patches of a chart are, and what they are, by Argyll's recognition file of it.
struct ChartLayout {
    struct Box {
        let name: String
        let left: Double
        let top: Double
        let right: Double
        let bottom: Double
    }

    /// Of the whole chart, in the units of the file.
    let outline: Box
    let boxes: [Box]
    /// Tristimulus values of each patch for D50, Y of white being 100.
    let expected: [String: [Double]]

    init(recognition: String) {
        var outline = Box(name: "", left: 0, top: 0, right: 0, bottom: 0)
        var boxes: [Box] = []
        var expected: [String: [Double]] = [:]
        var readsValues = false
        for line in recognition.split(whereSeparator: \.isNewline) {
            let words = line.split { $0 == " " || $0 == "\t" }.map(String.init)
            guard let first = words.first else { continue }
            if first == "EXPECTED" {
                readsValues = true
            } else if readsValues, words.count >= 4 {
                expected[first] = words[1...3].compactMap { Double($0) }
            } else if first == "D", words.count > 8, words[1] == "ALL" {
                let numbers = words[5...8].compactMap { Double($0) }
                outline = Box(name: "", left: numbers[2], top: numbers[3], right: numbers[2] + numbers[0], bottom: numbers[3] + numbers[1])
            } else if first == "X" || first == "Y", words.count >= 11 {
                boxes += Self.boxes(words)
            }
        }
        self.outline = outline
        self.boxes = boxes
        self.expected = expected
    }

    /// An array of boxes: names of the first and the last across and down, size of one, place of the first, and steps.
    private static func boxes(_ words: [String]) -> [Box] {
        let numbers = words[5...10].compactMap { Double($0) }
        let across = names(words[1], words[2])
        let down = names(words[3], words[4])
        return down.enumerated().flatMap { row, downName in
            across.enumerated().map { column, acrossName in
                let (x, y) = (numbers[2] + Double(column) * numbers[4], numbers[3] + Double(row) * numbers[5])
                // Arrays of kind Y have what goes down first in their names.
                let name = words[0] == "Y" ? downName + acrossName : acrossName + downName
                return Box(name: name, left: x, top: y, right: x + numbers[0], bottom: y + numbers[1])
            }
        }
    }

    /// `A` to `L`, `01` to `22`, `GS00` to `GS23`; `_` is nothing.
    private static func names(_ first: String, _ last: String) -> [String] {
        if first == "_" { return [""] }
        let prefix = first.prefix { !$0.isNumber }
        if let low = Int(first.dropFirst(prefix.count)), let high = Int(last.drop { !$0.isNumber }) {
            let width = first.count - prefix.count
            return (low...high).map { number in
                let digits = String(number)
                return prefix + String(repeating: "0", count: max(0, width - digits.count)) + digits
            }
        }
        guard let low = first.unicodeScalars.first?.value, let high = last.unicodeScalars.first?.value else { return [""] }
        return (low...high).compactMap { Unicode.Scalar($0).map { String(Character($0)) } }
    }
}
