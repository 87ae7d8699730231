/// What stands by itself near the edge of a page and has the size of a number: pieces of a few letters, with a gap around them.
///
/// Tesseract takes a strip for lines of a text. It passes over single digits far from other words, and joins numbers to what leans into their line. So
/// these pieces are shown to it once more, one below the other, all of one height.
struct NumberPieces {
    struct Piece: Hashable {
        /// On the picture of the strips.
        let box: PixelBox
        let strip: NumberStrips.Strip
        /// Letters that hang together in themselves, each counted once.
        let letters: Int
        /// Whether it stands between two dashes.
        let isBetweenDashes: Bool
    }

    let pieces: [Piece]
    let width: Int
    let height: Int
    let pixels: [UInt8]
    /// Rows of the pieces on the picture.
    private let rows: [Range<Int>]

    /// Nil: there are none.
    init?(of strips: NumberStrips) { self.init(of: strips, StripInk.all(of: strips)) }

    /// - Parameter ink: that of the strips.
    init?(of strips: NumberStrips, _ ink: [StripInk]) {
        var pieces: [Piece] = []
        var pictures: [GreyPiece] = []
        for ink in ink {
            for group in Self.candidates(in: ink) {
                pictures.append(GreyPiece(of: ink.even, group.box, height: PageNumberLimits.pieceHeight))
                let box = PixelBox(
                    left: group.box.left, top: group.box.top + ink.strip.top, right: group.box.right, bottom: group.box.bottom + ink.strip.top)
                pieces.append(Piece(box: box, strip: ink.strip, letters: group.count, isBetweenDashes: ink.hasDashes(around: group.box)))
            }
        }
        guard !pieces.isEmpty else { return nil }
        self.pieces = pieces
        let gap = PageNumberLimits.pieceHeight / 2
        width = max(400, (pictures.map(\.width).max() ?? 0) + 2 * gap)
        var sheet = [UInt8](repeating: strips.light, count: gap * width)
        var places: [Range<Int>] = []
        for picture in pictures {
            places.append(sheet.count / width..<sheet.count / width + picture.height)
            for row in 0..<picture.height {
                sheet += [UInt8](repeating: strips.light, count: gap)
                sheet += picture.pixels[row * picture.width..<(row + 1) * picture.width]
                sheet += [UInt8](repeating: strips.light, count: width - gap - picture.width)
            }
            sheet += [UInt8](repeating: strips.light, count: gap * width)
        }
        (rows, pixels, height) = (places, sheet, sheet.count / width)
    }

    /// The piece that a word of this picture is; nil: it is of several, or none.
    func piece(_ word: TesseractWord) -> Piece? {
        let middle = word.top + word.height / 2
        return rows.firstIndex { $0.contains(middle) }.map { pieces[$0] }
    }

    private static func candidates(in ink: StripInk) -> [(box: PixelBox, count: Int)] {
        groups(of: ink.letters).filter { group in
            let letters = group.count <= PageNumberLimits.digits + 1 ? PageNumberLimits.digits + 1 : PageNumberLimits.pieceLetters
            return group.count <= letters && Double(group.box.height) >= PageNumberLimits.height.lowerBound * ink.millimetre
                && Double(group.box.width) <= Double(letters * group.box.height) * 1.1
        }.sorted { ink.strip.isHead ? $0.box.top < $1.box.top : $0.box.bottom > $1.box.bottom }.prefix(PageNumberLimits.piecesPerStrip).map { $0 }
    }

    /// Letters whose rows meet, and between which there is less than a space.
    private static func groups(of letters: [PixelBox]) -> [(box: PixelBox, count: Int)] {
        var groups: [(box: PixelBox, count: Int)] = []
        for letter in letters.sorted(by: { ($0.left, $0.top) < ($1.left, $1.top) }) {
            let place = groups.firstIndex { group in
                let common = min(group.box.bottom, letter.bottom) - max(group.box.top, letter.top)
                let heights = (min(group.box.height, letter.height), max(group.box.height, letter.height))
                return 2 * common > heights.0 && Double(letter.left - group.box.right) < PageNumberLimits.space * Double(heights.1)
            }
            if let place {
                groups[place].box.join(letter)
                groups[place].count += 1
            } else {
                groups.append((letter, 1))
            }
        }
        return groups
    }

    /// A netpbm file of it.
    var file: [UInt8] { GreyMap.file(width: width, height: height, pixels) }
}
