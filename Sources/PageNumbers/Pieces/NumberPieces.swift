/// What stands by itself near the edge of a page and has the size of a number: pieces of a few letters, with a gap around them.
///
/// Tesseract takes a strip for lines of a text. It passes over single digits far from other words, and joins numbers to what leans into their line. So
/// these pieces are shown to it once more, one below the other, all of one height.
struct NumberPieces {
    struct Piece: Hashable {
        /// On the picture of the strips.
        let box: PixelBox
        let strip: NumberStrips.Strip
    }

    let pieces: [Piece]
    let width: Int
    let height: Int
    let pixels: [UInt8]
    /// Rows of the pieces on the picture.
    private let rows: [Range<Int>]

    /// Nil: there are none.
    init?(of strips: NumberStrips) {
        // On black there is no ink to be seen, and no light to be made even.
        guard strips.light > 0 else { return nil }
        var pieces: [Piece] = []
        var pictures: [GreyPiece] = []
        for strip in strips.strips {
            let rows = strip.top..<strip.top + strip.rows.count * strips.geometry.factor
            let millimetre = strips.resolution / 25.4
            let even = EvenPaper(
                strips.pixels, width: strips.width, rows: rows, tile: max(4, Int(PageNumberLimits.paperTile * millimetre)), light: strips.light)
            let letters = InkAreas.boxes(in: even, darkerThan: UInt8(Double(strips.light) * PageNumberLimits.inkLight))
            for box in Self.candidates(among: letters, isHead: strip.isHead, even, millimetre) {
                pictures.append(GreyPiece(of: even, box, height: PageNumberLimits.pieceHeight))
                pieces.append(
                    Piece(
                        box: PixelBox(
                            left: box.left, top: box.top + rows.lowerBound, right: box.right, bottom: box.bottom + rows.lowerBound), strip: strip))
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

    private static func candidates(among letters: [PixelBox], isHead: Bool, _ strip: EvenPaper, _ millimetre: Double) -> [PixelBox] {
        let size = PageNumberLimits.letter.lowerBound * millimetre...PageNumberLimits.letter.upperBound * millimetre
        let printed = letters.filter { size.contains(Double($0.height)) && Double($0.width) <= size.upperBound }
        return groups(of: printed).filter { group in
            group.count <= PageNumberLimits.digits + 1 && Double(group.box.height) >= PageNumberLimits.height.lowerBound * millimetre
                && Double(group.box.width) <= Double((PageNumberLimits.digits + 1) * group.box.height) * 1.1
        }.map(\.box).sorted { isHead ? $0.top < $1.top : $0.bottom > $1.bottom }.prefix(PageNumberLimits.piecesPerStrip).map { $0 }
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
