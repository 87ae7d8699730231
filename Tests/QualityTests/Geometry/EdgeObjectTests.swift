import PlatenModel
import SyntheticPages
import Testing

@Suite("Things over the edge of a sheet")
struct EdgeObjectTests {
    private static let bed: Float = 25

    /// A page of 800 × 1100 pixels at 100 an inch, 100 pixels of dark bed around it.
    private func canvas(_ kind: PageKind = .smallType, seed: UInt64 = 51, bed: Float = bed) -> GreyCanvas {
        PageDrawing(width: 800, height: 1100).page(kind, seed: seed).laid(onBed: bed, width: 1000, height: 1300, left: 100, top: 100)
    }

    private func found(_ canvas: GreyCanvas) -> Measurement? {
        Measured.quality(canvas.blurred(0.7).scan(noise: 2, seed: 5, resolution: 100))[.objectsOverEdge]
    }

    @Test("are fingers from each side, told by place and breadth, on a dark bed and a light one", arguments: [Float(25), 250], [0, 1, 2, 3])
    func fingers(bed: Float, side: Int) throws {
        var canvas = canvas(bed: bed)
        let (tip, root): ((Float, Float), (Float, Float)) =
            [((160, 500), (-50, 480)), ((840, 500), (1050, 520)), ((450, 160), (430, -50)), ((450, 1140), (470, 1350))][side]
        canvas.lay(fingerFrom: root.0, root.1, to: tip.0, tip.1, skin: 140, width: 60)
        let found = try #require(self.found(canvas))
        let value = try #require(found.result.value)
        #expect(abs(value - 60 * 0.254) < 4, "\(value)")
        #expect(found.places.count == 1)
        let place = try #require(found.places.first)
        let (x, y): (Double, Double) = [(100, 494), (900, 506), (444, 100), (456, 1200)][side]
        #expect(abs(place.left + place.width / 2 - x * 0.254) < 4 && abs(place.top + place.height / 2 - y * 0.254) < 4, "\(place)")
    }

    @Test("are two fingers where there are two")
    func two() {
        var canvas = canvas()
        canvas.lay(fingerFrom: -50, 400, to: 160, 420, skin: 130, width: 60)
        canvas.lay(fingerFrom: 1050, 900, to: 850, 880, skin: 150, width: 70)
        #expect(found(canvas)?.places.count == 2)
    }

    @Test("are not torn edges, tabs, pictures up to the edge, rulers beside the page and dust on the bed")
    func others() {
        var torn = canvas()
        torn.fill(100..<130, 300..<380, with: Self.bed)
        var tab = canvas()
        tab.fill(900..<930, 300..<380, with: 235)
        var picture = canvas()
        picture.fill(600..<900, 700..<1200, with: 110)
        var ruler = canvas()
        ruler.fill(40..<90, 200..<1000, with: 225)
        for line in 0..<80 { ruler.fill(70..<90, 200 + line * 10..<202 + line * 10, with: 40) }
        var speck = canvas()
        speck.fill(60..<66, 600..<606, with: 220)
        for (name, canvas) in [("torn", torn), ("tab", tab), ("picture", picture), ("ruler", ruler), ("speck", speck)] {
            #expect(found(canvas)?.result.value == 0, "\(name): \(found(canvas)?.places ?? [])")
        }
    }

    @Test("are looked for without fail where an edge leaves the frame", arguments: [3.0, 8, 11, -11])
    func leaving(turn: Double) {
        // Turned so far that the lines through the sheet's edges lie beyond the frame at their ends.
        for (left, top) in [(5, 5), (60, 60), (100, 20)] {
            let page = PageDrawing(width: 800, height: 1100).page(.text, seed: 53)
            let laid = page.laid(onBed: Self.bed, width: 920, height: 1220, left: left, top: top).turned(turn, bed: Self.bed)
            #expect(found(laid)?.result.value ?? 0 == 0)
        }
    }

    @Test("are not told of where no edge is to be seen")
    func noEdge() {
        let page = PageDrawing(width: 800, height: 1100).page(.text, seed: 52)
        #expect(found(page)?.result == .notMeasurable(.borderNotFound))
    }
}
