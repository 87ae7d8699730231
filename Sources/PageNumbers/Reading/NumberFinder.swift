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
    /// - Parameters:
    ///   - words: on the strips.
    ///   - pieces: what was looked at by itself.
    ///   - digits: words on the picture of the pieces.
    func numbers(in words: [TesseractWord], _ pieces: NumberPieces? = nil, _ digits: [TesseractWord] = []) -> [PrintedNumber] {
        var found: [Found] = []
        for number in numbers(of: words) + digits.compactMap({ number($0, in: pieces) }) {
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
            // Dashes and the like around a number are no words.
            let line = words.filter { !NumberText.isOrnament($0.text) }.sorted { $0.left < $1.left }
            guard let first = line.first, let last = line.last else { return [] }
            return (line.count == 1 ? [first] : [first, last]).compactMap { number($0, isAlone: line.count == 1) }
        }
    }

    private func half(of word: TesseractWord) -> PrintedNumber.Half? { half(Double(word.left) + Double(word.width) / 2) }

    private func half(_ column: Double) -> PrintedNumber.Half? {
        strips.span == .spread ? strips.geometry.half(strips.geometry.column(column)) : nil
    }

    private func number(_ word: TesseractWord, isAlone: Bool) -> Found? {
        guard let text = NumberText(word.text) else { return nil }
        let millimetre = strips.resolution / 25.4
        let isYear = !isAlone && PageNumberLimits.years.contains(text.number)
        let confidence = word.confidence - PageNumberLimits.doubtfulLetter * Double(text.doubtful) - (isYear ? PageNumberLimits.year : 0)
        // Ornaments around it count as digits.
        let letters = Double(max(text.digits, word.text.count))
        guard confidence >= PageNumberLimits.leastConfidence, PageNumberLimits.height.contains(Double(word.height) / millimetre),
            Double(word.width) <= letters * PageNumberLimits.widthPerDigit * Double(word.height),
            let strip = strips.strips.last(where: { word.top >= $0.top }) ?? strips.strips.first
        else { return nil }
        return found(
            text.number, confidence, x: Double(word.left) + Double(word.width) / 2, y: Double(word.top) + Double(word.height) / 2, in: strip)
    }

    /// What a piece was read as.
    private func number(_ word: TesseractWord, in pieces: NumberPieces?) -> Found? {
        guard let piece = pieces?.piece(word), let text = NumberText(word.text), word.confidence >= PageNumberLimits.leastPieceConfidence
        else { return nil }
        let box = piece.box
        return found(
            text.number, word.confidence, x: Double(box.left + box.right) / 2, y: Double(box.top + box.bottom) / 2, in: piece.strip)
    }

    /// - Parameters:
    ///   - x: its middle on the picture of the strips.
    ///   - y: the same.
    private func found(_ number: Int, _ confidence: Double, x: Double, y: Double, in strip: NumberStrips.Strip) -> Found {
        let half = half(x)
        let (x, y) = (strips.geometry.column(x), strips.geometry.row(y, in: strip))
        let edge = strip.isHead ? y - Double(strip.rows.lowerBound) : Double(strip.rows.upperBound) - y
        let place = strips.geometry.place(x: x, y: y)
        return Found(
            number: PrintedNumber(number: number, confidence: confidence.rounded(), half: half, x: place?.x, y: place?.y),
            x: x, y: y, rank: confidence - edge / planeResolution * 25.4 * PageNumberLimits.confidencePerMillimetre)
    }
}
