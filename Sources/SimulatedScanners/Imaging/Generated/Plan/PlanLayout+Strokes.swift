extension PlanLayout {
    /// A mark each millimetre down the left edge, longer ones each 5 and 10 mm, and each 50 mm the distance from the upper edge.
    func rulerDown(_ top: Int) -> [InkStroke] {
        let marks = (0..<Self.bayHeight / 1000).map { millimetre in
            InkStroke(left: 2_000, top: top + millimetre * 1000, width: Self.markLength(millimetre), height: Self.thinLine)
        }
        let numbers = stride(from: 0, to: Self.bayHeight, by: 50_000).flatMap { distance in
            Self.number((top + distance) / 1000, left: 9_000, top: top + distance + 1_000, height: 4_000)
        }
        return marks + numbers
    }

    /// The same across, 8 mm below the bay's upper edge, which a line marks; the seed stands behind the bay's number.
    func rulerAcross(_ top: Int) -> [InkStroke] {
        let line = InkStroke(left: Self.margin, top: top + 6_000, width: max(0, width - 2 * Self.margin), height: 500)
        let marks = (0...width / 1000).map { millimetre in
            InkStroke(left: millimetre * 1000, top: top + 8_000, width: Self.thinLine, height: Self.markLength(millimetre))
        }
        let numbers =
            Self.number(top / Self.bayHeight, left: Self.margin, top: top + 15_000, height: 6_000)
            + Self.number(Int(clamping: seed), left: Self.margin + 30_000, top: top + 15_000, height: 6_000)
        return [line] + marks + numbers
    }

    /// The line with an oblique stroke at each end, and the number above its middle.
    static func strokes(of dimension: PlanDimension) -> [InkStroke] {
        let ends = [dimension.left, dimension.right].map {
            InkStroke(left: $0 - 1_500 - thinLine / 2, top: dimension.top - 1_500, width: thinLine, height: 3_000, drift: 3_000)
        }
        let line = InkStroke(
            left: dimension.left, top: dimension.top - thinLine / 2, width: dimension.right - dimension.left, height: thinLine)
        return [line] + ends
            + number(dimension.millimetres, left: (dimension.left + dimension.right) / 2 - 5_000, top: dimension.top - 8_000, height: 5_000)
    }

    /// A line of notes, words of two to nine letters.
    func notes(_ bay: Int, _ generator: inout SplitMix64) -> [InkStroke] {
        let (top, height) = (bay * Self.bayHeight + Self.notesLine, Self.noteHeight)
        var strokes: [InkStroke] = []
        var left = Self.margin
        while true {
            let letters = 2 + generator.number(below: 8)
            guard left + letters * Glyph.advance(height) <= width - Self.margin else { return strokes }
            for _ in 0..<letters {
                strokes += Glyph.random(&generator).rectangles(left: left, top: top, height: height, colour: .blackInk).map(InkStroke.init)
                left += Glyph.advance(height)
            }
            left += height / 2
        }
    }

    private static func markLength(_ millimetre: Int) -> Int {
        millimetre % 10 == 0 ? 5_000 : millimetre % 5 == 0 ? 3_000 : 2_000
    }

    private static func number(_ value: Int, left: Int, top: Int, height: Int) -> [InkStroke] {
        String(value).utf8.enumerated().flatMap { index, digit in
            Glyph.digit(Int(digit) - 48).rectangles(left: left + index * Glyph.advance(height), top: top, height: height, colour: .blackInk)
        }.map(InkStroke.init)
    }
}
