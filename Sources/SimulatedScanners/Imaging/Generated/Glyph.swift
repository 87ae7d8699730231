/// A sign made of straight strokes, as a seven-segment display makes digits, with two more strokes in the middle.
struct Glyph: OptionSet {
    let rawValue: Int

    static let top = Glyph(rawValue: 1)
    static let middle = Glyph(rawValue: 2)
    static let bottom = Glyph(rawValue: 4)
    static let upperLeft = Glyph(rawValue: 8)
    static let lowerLeft = Glyph(rawValue: 16)
    static let upperRight = Glyph(rawValue: 32)
    static let lowerRight = Glyph(rawValue: 64)
    static let upperStem = Glyph(rawValue: 128)
    static let lowerStem = Glyph(rawValue: 256)

    private static let digits: [Glyph] = [
        [.top, .bottom, .upperLeft, .lowerLeft, .upperRight, .lowerRight],
        [.upperRight, .lowerRight],
        [.top, .middle, .bottom, .upperRight, .lowerLeft],
        [.top, .middle, .bottom, .upperRight, .lowerRight],
        [.middle, .upperLeft, .upperRight, .lowerRight],
        [.top, .middle, .bottom, .upperLeft, .lowerRight],
        [.top, .middle, .bottom, .upperLeft, .lowerLeft, .lowerRight],
        [.top, .upperRight, .lowerRight],
        [.top, .middle, .bottom, .upperLeft, .lowerLeft, .upperRight, .lowerRight],
        [.top, .middle, .bottom, .upperLeft, .upperRight, .lowerRight],
    ]

    /// 0 to 9; empty for anything else.
    static func digit(_ value: Int) -> Glyph { digits.indices.contains(value) ? digits[value] : [] }

    /// Any sign of three strokes or more.
    static func random(_ generator: inout SplitMix64) -> Glyph {
        while true {
            let glyph = Glyph(rawValue: generator.number(below: 512))
            if glyph.rawValue.nonzeroBitCount >= 3 { return glyph }
        }
    }

    /// From the left edge of a sign to that of the next.
    static func advance(_ height: Int) -> Int { height * 3 / 4 }

    /// The strokes, for a sign of that height.
    func rectangles(left: Int, top: Int, height: Int, colour: Reflectance) -> [InkRectangle] {
        let (width, stroke) = (height * 11 / 20, height / 8)
        let half = height / 2
        func vertical(_ x: Int, _ y: Int) -> InkRectangle {
            InkRectangle(left: left + x, top: top + y, width: stroke, height: half, colour: colour)
        }
        func horizontal(_ y: Int) -> InkRectangle {
            InkRectangle(left: left, top: top + y, width: width, height: stroke, colour: colour)
        }
        let strokes: [(Glyph, InkRectangle)] = [
            (.top, horizontal(0)), (.middle, horizontal(half - stroke / 2)), (.bottom, horizontal(height - stroke)),
            (.upperLeft, vertical(0, 0)), (.lowerLeft, vertical(0, half)),
            (.upperRight, vertical(width - stroke, 0)), (.lowerRight, vertical(width - stroke, half)),
            (.upperStem, vertical((width - stroke) / 2, 0)), (.lowerStem, vertical((width - stroke) / 2, half)),
        ]
        return strokes.compactMap { contains($0.0) ? $0.1 : nil }
    }
}
