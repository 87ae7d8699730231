/// A strip on even paper, and what on it has the size of letters.
struct StripInk {
    let strip: NumberStrips.Strip
    let even: EvenPaper
    /// Boxes of letters, on the strip.
    let letters: [PixelBox]
    /// Boxes of dashes.
    private let dashes: [PixelBox]
    /// Pixels of a millimetre.
    let millimetre: Double

    /// Of each strip. Empty: on black there is no ink to be seen, and no light to be made even.
    static func all(of strips: NumberStrips) -> [StripInk] {
        guard strips.light > 0 else { return [] }
        let millimetre = strips.resolution / 25.4
        return strips.strips.map { strip in
            let rows = strip.top..<strip.top + strip.rows.count * strips.geometry.factor
            let even = EvenPaper(
                strips.pixels, width: strips.width, rows: rows, tile: max(4, Int(PageNumberLimits.paperTile * millimetre)), light: strips.light)
            let ink = InkAreas.boxes(in: even, darkerThan: UInt8(Double(strips.light) * PageNumberLimits.inkLight))
            let size = PageNumberLimits.letter.lowerBound * millimetre...PageNumberLimits.letter.upperBound * millimetre
            let ground = Double(strips.light) * PageNumberLimits.groundLight
            let letters = ink.filter { box in
                size.contains(Double(box.height)) && Double(box.width) <= size.upperBound && even.paper(at: box) >= ground
            }
            let dash = PageNumberLimits.dash.lowerBound * millimetre...PageNumberLimits.dash.upperBound * millimetre
            let dashes = ink.filter { dash.contains(Double($0.width)) && Double($0.height) < size.lowerBound && $0.width >= 2 * $0.height }
            return StripInk(strip: strip, even: even, letters: letters, dashes: dashes, millimetre: millimetre)
        }
    }

    /// Whether a dash lies on either side of a box, at half its height.
    func hasDashes(around box: PixelBox) -> Bool {
        let beside = dashes.filter { dash in abs((dash.top + dash.bottom) - (box.top + box.bottom)) <= box.height }
        let gap = Int(PageNumberLimits.dashGap * Double(box.height))
        return beside.contains { $0.right <= box.left && box.left - $0.right <= gap }
            && beside.contains { $0.left >= box.right && $0.left - box.right <= gap }
    }

    /// Whether a line of letters lies between some rows and the edge of the page: what has lines of a text beyond it is no page number. Letters
    /// that Tesseract cannot read, as black letter, count as others.
    ///
    /// - Parameters:
    ///   - top: first row, on the picture of the strips.
    ///   - bottom: the row behind the last.
    ///   - columns: of the page.
    func hasLine(beyond top: Int, _ bottom: Int, columns: Range<Int>) -> Bool {
        let (top, bottom) = (top - strip.top, bottom - strip.top)
        let beyond = letters.filter { letter in
            columns.contains((letter.left + letter.right) / 2) && (strip.isHead ? letter.bottom <= top : letter.top >= bottom)
        }.sorted { $0.top + $0.bottom < $1.top + $1.bottom }
        guard beyond.count >= PageNumberLimits.lettersBeyond else { return false }
        // On one line: their middles are less apart than they are high.
        return zip(beyond, beyond.dropFirst(PageNumberLimits.lettersBeyond - 1)).contains { first, last in
            (last.top + last.bottom) - (first.top + first.bottom) < first.height + last.height
        }
    }
}
