/// Where everything is on a generated page. What a strip holds is worked out when the sensor reaches it, so a page of any size costs the
/// memory of one line of text.
struct PageLayout {
    /// Micrometres.
    let width: Int
    let height: Int
    let seed: UInt64
    /// From top to bottom.
    let strips: [PageStrip]

    private static let margin = 20_000
    /// Height of a capital letter.
    private static let letterHeight = 3_000
    private static let linePitch = 6_000

    init(width: Int, height: Int, seed: UInt64) {
        self.width = width
        self.height = height
        self.seed = seed
        var strips: [PageStrip] = []
        func add(_ kind: PageStrip.Kind, _ top: Int, _ stripHeight: Int) {
            if top >= (strips.last.map { $0.top + $0.height } ?? 0), top + stripHeight <= height {
                strips.append(PageStrip(kind: kind, top: top, height: stripHeight))
            }
        }
        add(.ruler, 6_000, 5_000)
        add(.heading, Self.margin, 6_000)
        add(.rule, Self.margin + 10_000, 500)
        // Short pages end with text; what follows it needs 50 mm.
        for top in stride(from: Self.margin + 16_000, to: height - 50_000, by: Self.linePitch) { add(.text, top, Self.letterHeight + 800) }
        add(.greyWedge, height - 42_000, 15_000)
        add(.rule, height - 20_000, 300)
        add(.pageNumber, height - 15_000, 4_000)
        self.strips = strips
    }

    /// A sheet with nothing on it.
    init(blankWidth width: Int, height: Int) {
        (self.width, self.height) = (width, height)
        (seed, strips) = (0, [])
    }

    /// What the strip with that number holds.
    func rectangles(of index: Int) -> [InkRectangle] {
        let strip = strips[index]
        var generator = SplitMix64(seed, UInt64(index))
        switch strip.kind {
        case .ruler: return ruler(strip)
        case .heading: return words(strip, letterHeight: strip.height, colour: .blueInk, until: width * 3 / 5, &generator)
        case .rule: return [InkRectangle(left: Self.margin, top: strip.top, width: textWidth, height: strip.height, colour: .blackInk)]
        case .text: return text(strip, &generator)
        case .greyWedge: return greyWedge(strip)
        case .pageNumber: return pageNumber(strip)
        }
    }

    private var textWidth: Int { max(0, width - 2 * Self.margin) }

    /// A mark each millimetre from the page's left edge, longer ones each 5 and 10 mm.
    private func ruler(_ strip: PageStrip) -> [InkRectangle] {
        (0...width / 1000).map { millimetre in
            let length = millimetre % 10 == 0 ? strip.height : millimetre % 5 == 0 ? strip.height * 3 / 5 : strip.height * 2 / 5
            return InkRectangle(left: millimetre * 1000, top: strip.top, width: 350, height: length, colour: .blackInk)
        }
    }

    private func text(_ strip: PageStrip, _ generator: inout SplitMix64) -> [InkRectangle] {
        // One line of six ends a paragraph.
        let length = generator.number(below: 6) == 0 ? textWidth * (30 + generator.number(below: 50)) / 100 : textWidth
        return words(strip, letterHeight: Self.letterHeight, colour: .blackInk, until: Self.margin + length, &generator)
    }

    private func words(
        _ strip: PageStrip, letterHeight: Int, colour: Reflectance, until end: Int, _ generator: inout SplitMix64
    ) -> [InkRectangle] {
        var rectangles: [InkRectangle] = []
        var left = Self.margin
        while true {
            let letters = 2 + generator.number(below: 8)
            // A word in forty is printed in red.
            let ink = generator.number(below: 40) == 0 ? Reflectance.redInk : colour
            guard left + letters * Glyph.advance(letterHeight) <= end else { return rectangles }
            for _ in 0..<letters {
                rectangles += Glyph.random(&generator).rectangles(left: left, top: strip.top, height: letterHeight, colour: ink)
                left += Glyph.advance(letterHeight)
            }
            left += letterHeight / 2
        }
    }

    /// 21 patches from black to white, in steps of one twentieth.
    private func greyWedge(_ strip: PageStrip) -> [InkRectangle] {
        (0...20).map { step in
            let left = Self.margin + textWidth * step / 21
            return InkRectangle(
                left: left, top: strip.top, width: Self.margin + textWidth * (step + 1) / 21 - left, height: strip.height,
                colour: Reflectance(grey: UInt16(65_535 * step / 20)))
        }
    }

    /// The seed in the middle.
    private func pageNumber(_ strip: PageStrip) -> [InkRectangle] {
        let digits = String(seed).utf8.map { Int($0) - 48 }
        let advance = Glyph.advance(strip.height)
        var left = (width - digits.count * advance) / 2
        var rectangles: [InkRectangle] = []
        for digit in digits.compactMap({ PrintedDigit($0) }) {
            rectangles += digit.rectangles(left: left, top: strip.top, height: strip.height, colour: .blackInk)
            left += advance
        }
        return rectangles
    }
}
