import PlatenModel

/// Chooses, of the words on the strips, those that may be page numbers: first or last on a line of their page, of the size of print.
struct NumberFinder {
    private struct Found {
        var number: PrintedNumber
        /// Pixels of the upright plane.
        let x: Double
        let y: Double
        /// Half of its height, and more: what lies so near is on its line.
        let reach: Double
        let isHead: Bool
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
        let lines = lines(of: words)
        for number in numbers(of: words) + digits.compactMap({ number($0, in: pieces) }) where !lines.contains(where: { $0.isBeyond(number) }) {
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

    /// A line of words of a page.
    private struct Line {
        let half: PrintedNumber.Half?
        let isHead: Bool
        /// Pixels of the upright plane.
        let rows: ClosedRange<Double>

        /// Whether it lies between a number and the edge of its page: what is printed there, as lines of a table, is no page number.
        func isBeyond(_ found: Found) -> Bool {
            half == found.number.half && isHead == found.isHead
                && (isHead ? rows.upperBound < found.y - found.reach : rows.lowerBound > found.y + found.reach)
        }
    }

    /// Those that are certainly lines of a text.
    private func lines(of words: [TesseractWord]) -> [Line] {
        let certain = words.filter { word in
            word.confidence >= PageNumberLimits.certainWord && word.text.count(where: \.isLetter) >= PageNumberLimits.certainLetters
        }
        return Dictionary(grouping: certain) { $0.line + [half(of: $0) == .right ? 1 : 0] }.values.compactMap { words in
            guard words.count >= PageNumberLimits.certainWords, let first = words.first,
                let strip = strips.strips.last(where: { first.top >= $0.top }) ?? strips.strips.first
            else { return nil }
            let rows = words.map { strips.geometry.row(Double($0.top) + Double($0.height) / 2, in: strip) }
            guard let least = rows.min(), let greatest = rows.max() else { return nil }
            return Line(half: half(of: first), isHead: strip.isHead, rows: least...greatest)
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
            text.number, confidence, x: Double(word.left) + Double(word.width) / 2, y: Double(word.top) + Double(word.height) / 2,
            height: word.height, in: strip)
    }

    /// What a piece was read as.
    private func number(_ word: TesseractWord, in pieces: NumberPieces?) -> Found? {
        guard let piece = pieces?.piece(word), let text = NumberText(word.text), word.confidence >= PageNumberLimits.leastPieceConfidence
        else { return nil }
        let box = piece.box
        return found(
            text.number, word.confidence, x: Double(box.left + box.right) / 2, y: Double(box.top + box.bottom) / 2, height: box.height,
            in: piece.strip)
    }

    /// - Parameters:
    ///   - x: its middle on the picture of the strips.
    ///   - y: the same.
    private func found(_ number: Int, _ confidence: Double, x: Double, y: Double, height: Int, in strip: NumberStrips.Strip) -> Found {
        let half = half(x)
        let (x, y) = (strips.geometry.column(x), strips.geometry.row(y, in: strip))
        let edge = strip.isHead ? y - Double(strip.rows.lowerBound) : Double(strip.rows.upperBound) - y
        let place = strips.geometry.place(x: x, y: y)
        return Found(
            number: PrintedNumber(number: number, confidence: confidence.rounded(), half: half, x: place?.x, y: place?.y),
            x: x, y: y, reach: Double(height) / Double(strips.geometry.factor), isHead: strip.isHead,
            rank: confidence - edge / planeResolution * 25.4 * PageNumberLimits.confidencePerMillimetre)
    }
}
