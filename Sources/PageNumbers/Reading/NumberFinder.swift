import PlatenModel

/// Chooses, of the words on the strips, those that may be page numbers: alone on a line of their page, or first or last on a line and well apart from the
/// rest of it, as in running titles; of the size of print; with no line of a text beyond them; and read surely.
struct NumberFinder {
    private struct Found {
        var number: PrintedNumber
        /// Pixels of the upright plane.
        let x: Double
        let y: Double
        /// Half of its height, and more: what lies so near is on its line.
        let reach: Double
        /// Its rows on the picture of the strips.
        let top: Int
        let bottom: Int
        let strip: NumberStrips.Strip
        var isHead: Bool { strip.isHead }
        /// Digits or letters of it.
        let length: Int
        /// What it was found by: nil: among the words, else the piece.
        let piece: NumberPieces.Piece?
        /// How likely it is: how sure, and how far out.
        var rank: Double

        /// The same number was found a second time: it is wrong only where both are. Two looks at the same piece err together.
        mutating func confirm(by other: Found) {
            let isOther = (piece == nil) != (other.piece == nil)
            let both =
                isOther
                ? 100 - (100 - number.confidence) * (100 - other.number.confidence) / 100 : max(number.confidence, other.number.confidence)
            rank += both - number.confidence
            number.confidence = both.rounded()
        }
    }

    let strips: NumberStrips
    let ink: [StripInk]

    init(strips: NumberStrips, ink: [StripInk] = []) {
        (self.strips, self.ink) = (strips, ink)
    }

    /// The likeliest of each page first, left pages before right ones.
    ///
    /// - Parameters:
    ///   - words: on the strips.
    ///   - pieces: what was looked at by itself.
    ///   - digits: words on the picture of the pieces, looked at as digits.
    ///   - figures: the same, looked at as anything.
    func numbers(
        in words: [TesseractWord], _ pieces: NumberPieces? = nil, _ digits: [TesseractWord] = [], _ figures: [TesseractWord] = []
    ) -> [PrintedNumber] {
        var found: [Found] = []
        let lines = lines(of: words)
        let height = textHeight(of: words)
        // What is read as something else where it may be anything was no digit.
        let certain = digits.filter { word in
            !figures.contains { other in
                pieces?.piece(other) == pieces?.piece(word) && other.confidence >= word.confidence
                    && NumberText(other.text)?.pageNumber != NumberText(word.text)?.pageNumber
            }
        }
        let alone = (certain + figures).compactMap { number($0, in: pieces, height) }
        for number in numbers(of: words, height) + alone where !lines.contains(where: { $0.isBeyond(number) }) && !isWithinText(number) {
            guard let same = found.firstIndex(where: { isSame($0, number) }) else {
                found.append(number)
                continue
            }
            found[same].confirm(by: number)
        }
        found.removeAll { $0.number.confidence < surety(of: $0) }
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
        Dictionary(grouping: certain(words)) { $0.line + [half(of: $0) == .right ? 1 : 0] }.values.compactMap { words in
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
        return one.number.text == other.number.text && abs(one.x - other.x) + abs(one.y - other.y) < reach
    }

    private var planeResolution: Double { strips.resolution / Double(strips.geometry.factor) }

    private func surety(of found: Found) -> Double {
        if found.piece?.isBetweenDashes == true { return PageNumberLimits.suretyBetweenDashes }
        return found.length == 1 ? PageNumberLimits.suretyOfOneFigure : PageNumberLimits.surety
    }

    /// Whether letters lie on a line between a number and the edge of its page.
    private func isWithinText(_ found: Found) -> Bool {
        let middle = strips.width / 2
        let columns =
            switch found.number.half {
            case nil: 0..<strips.width
            case .left: 0..<middle
            case .right: middle..<strips.width
            }
        return ink.contains { $0.strip == found.strip && $0.hasLine(beyond: found.top, found.bottom, columns: columns) }
    }

    /// The median of the words of a text; nil: there are too few.
    private func textHeight(of words: [TesseractWord]) -> Double? {
        let heights = certain(words).map(\.height).sorted()
        return heights.count >= PageNumberLimits.wordsForHeight ? Double(heights[heights.count / 2]) : nil
    }

    /// Those that certainly are words of a text.
    private func certain(_ words: [TesseractWord]) -> [TesseractWord] {
        words.filter { word in
            word.confidence >= PageNumberLimits.certainWord && word.text.count(where: \.isLetter) >= PageNumberLimits.certainLetters
        }
    }

    private func numbers(of words: [TesseractWord], _ height: Double?) -> [Found] {
        // The two pages of a spread often come as one line.
        let lines = Dictionary(grouping: words) { word in
            word.line + [half(of: word) == .right ? 1 : 0]
        }
        // In one order each time: of equals the first stays.
        return lines.sorted { $0.key.lexicographicallyPrecedes($1.key) }.flatMap { _, words -> [Found] in
            // Dashes and the like around a number are no words.
            let line = words.filter { !NumberText.isOrnament($0.text) }.sorted { $0.left < $1.left }
            guard let first = line.first, let last = line.last else { return [] }
            guard line.count > 1 else { return [number(first, isAlone: true, height)].compactMap { $0 } }
            let ends = [(first, line[1]), (last, line[line.count - 2])].compactMap { word, neighbour in
                isApart(word, from: neighbour) ? number(word, isAlone: false, height) : nil
            }
            // A title of a list with a number before it and its page behind it, or a line of a table. A year beside a number is none of these.
            guard ends.count < 2 || ends.contains(where: { PageNumberLimits.years.contains($0.number.number) }) else { return [] }
            return ends
        }
    }

    private func isApart(_ word: TesseractWord, from neighbour: TesseractWord) -> Bool {
        let gap = max(neighbour.left - word.left - word.width, word.left - neighbour.left - neighbour.width)
        return Double(gap) >= PageNumberLimits.gapInLine * Double(max(word.height, neighbour.height))
    }

    private func half(of word: TesseractWord) -> PrintedNumber.Half? { half(Double(word.left) + Double(word.width) / 2) }

    private func half(_ column: Double) -> PrintedNumber.Half? {
        strips.span == .spread ? strips.geometry.half(strips.geometry.column(column)) : nil
    }

    /// - Parameter textHeight: of words of a text, in pixels; nil: it is not known.
    private func number(_ word: TesseractWord, isAlone: Bool, _ textHeight: Double?) -> Found? {
        guard let text = NumberText(word.text) else { return nil }
        let millimetre = strips.resolution / 25.4
        let isYear = !isAlone && PageNumberLimits.years.contains(text.number)
        let confidence = word.confidence - PageNumberLimits.doubtfulLetter * Double(text.doubtful) - (isYear ? PageNumberLimits.year : 0)
        // Ornaments around it count as digits.
        let letters = Double(max(text.digits, word.text.count))
        guard confidence >= PageNumberLimits.leastConfidence, PageNumberLimits.height.contains(Double(word.height) / millimetre),
            isPlausible(text, height: word.height, textHeight), Double(word.width) <= letters * PageNumberLimits.widthPerDigit * Double(word.height),
            let strip = strips.strips.last(where: { word.top >= $0.top }) ?? strips.strips.first
        else { return nil }
        // At the foot, beside a catchword, stand signatures of sheets; and a single letter in a line is one of a list.
        if text.figures == .roman, !isAlone, !strip.isHead || text.digits == 1 { return nil }
        return found(
            text, confidence, x: Double(word.left) + Double(word.width) / 2, rows: word.top..<word.top + word.height, in: strip)
    }

    /// What a piece was read as.
    private func number(_ word: TesseractWord, in pieces: NumberPieces?, _ textHeight: Double?) -> Found? {
        guard let piece = pieces?.piece(word), let text = NumberText(word.text), word.confidence >= PageNumberLimits.leastPieceConfidence,
            text.doubtful == 0, abs(text.digits - piece.letters) <= PageNumberLimits.brokenFigures,
            isPlausible(text, height: piece.box.height, textHeight)
        else { return nil }
        let box = piece.box
        return found(text, word.confidence, x: Double(box.left + box.right) / 2, rows: box.top..<box.bottom, in: piece.strip, piece)
    }

    /// Whether it is as high as a number beside such words is.
    private func isPlausible(_ text: NumberText, height: Int, _ textHeight: Double?) -> Bool {
        guard let textHeight else { return !text.isCapital }
        let share = Double(height) / textHeight
        return PageNumberLimits.heightOfText.contains(share) && !(text.isCapital && share > PageNumberLimits.romanCapitals)
    }

    /// - Parameters:
    ///   - x: its middle on the picture of the strips.
    ///   - rows: the same.
    private func found(
        _ text: NumberText, _ confidence: Double, x: Double, rows: Range<Int>, in strip: NumberStrips.Strip, _ piece: NumberPieces.Piece? = nil
    ) -> Found {
        let half = half(x)
        let (x, y) = (strips.geometry.column(x), strips.geometry.row(Double(rows.lowerBound + rows.upperBound) / 2, in: strip))
        let edge = strip.isHead ? y - Double(strip.rows.lowerBound) : Double(strip.rows.upperBound) - y
        let place = strips.geometry.place(x: x, y: y)
        return Found(
            number: PrintedNumber(
                number: text.number, figures: text.figures, confidence: confidence.rounded(), half: half, x: place?.x, y: place?.y),
            x: x, y: y, reach: Double(rows.count) / Double(strips.geometry.factor), top: rows.lowerBound, bottom: rows.upperBound, strip: strip,
            length: text.digits, piece: piece,
            rank: confidence - edge / planeResolution * 25.4 * PageNumberLimits.confidencePerMillimetre)
    }
}
