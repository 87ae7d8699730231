import PlatenModel

/// Chooses, of the words on the strips, those that may be page numbers: first or last on a line of their page, of the size of print.
struct NumberFinder {
    private struct Found {
        var number: PrintedNumber
        /// Pixels of the upright plane.
        let x: Double
        let y: Double
        /// How likely it is: how sure, and how far out.
        var rank: Double

        /// The same number was found a second time: it is wrong only where both are.
        mutating func confirm(by other: Found) {
            let both = 100 - (100 - number.confidence) * (100 - other.number.confidence) / 100
            rank += both - number.confidence
            number.confidence = both.rounded()
        }
    }

    let strips: NumberStrips

    /// The likeliest of each page first, left pages before right ones.
    ///
    /// - Parameter readings: words that each look at the strips found.
    func numbers(in readings: [[TesseractWord]]) -> [PrintedNumber] {
        var found: [Found] = []
        for number in readings.flatMap(numbers) {
            guard let same = found.firstIndex(where: { isSame($0, number) }) else {
                found.append(number)
                continue
            }
            found[same].confirm(by: number)
        }
        let halves: [PrintedNumber.Half?] = strips.span == .page ? [nil] : [.left, .right]
        return halves.flatMap { half in
            found.filter { $0.number.half == half }.sorted { ($0.rank, $1.y, $1.x) > ($1.rank, $0.y, $0.x) }.prefix(PageNumberLimits.numbers).map(
                \.number)
        }
    }

    private func isSame(_ one: Found, _ other: Found) -> Bool {
        let reach = PageNumberLimits.samePlace / 25.4 * planeResolution
        return one.number.number == other.number.number && abs(one.x - other.x) + abs(one.y - other.y) < reach
    }

    private var planeResolution: Double { strips.resolution / Double(strips.geometry.factor) }

    private func numbers(of words: [TesseractWord]) -> [Found] {
        // The two pages of a spread often come as one line.
        let lines = Dictionary(grouping: words) { word in
            word.line + [half(of: word) == .right ? 1 : 0]
        }
        // In one order each time: of equals the first stays.
        return lines.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, words -> [Found] in
            let line = words.sorted { $0.left < $1.left }
            return (line.count == 1 ? [line[0]] : [line[0], line[line.count - 1]]).compactMap(number)
        }
    }

    private func half(of word: TesseractWord) -> PrintedNumber.Half? {
        guard strips.span == .spread else { return nil }
        return strips.geometry.half(strips.geometry.column(Double(word.left) + Double(word.width) / 2))
    }

    private func number(_ word: TesseractWord) -> Found? {
        guard let text = NumberText(word.text) else { return nil }
        let millimetre = strips.resolution / 25.4
        let confidence = word.confidence - PageNumberLimits.doubtfulLetter * Double(text.doubtful)
        // Ornaments around it count as digits.
        let letters = Double(max(text.digits, word.text.count))
        guard confidence >= PageNumberLimits.leastConfidence, PageNumberLimits.height.contains(Double(word.height) / millimetre),
            Double(word.width) <= letters * PageNumberLimits.widthPerDigit * Double(word.height),
            let strip = strips.strips.last(where: { word.top >= $0.top }) ?? strips.strips.first
        else { return nil }
        let x = strips.geometry.column(Double(word.left) + Double(word.width) / 2)
        let y = strips.geometry.row(Double(word.top) + Double(word.height) / 2, in: strip)
        let edge = strip.isHead ? y - Double(strip.rows.lowerBound) : Double(strip.rows.upperBound) - y
        let place = strips.geometry.place(x: x, y: y)
        return Found(
            number: PrintedNumber(
                number: text.number, confidence: confidence.rounded(), half: half(of: word), x: place?.x, y: place?.y),
            x: x, y: y, rank: confidence - edge / planeResolution * 25.4 * PageNumberLimits.confidencePerMillimetre)
    }
}
