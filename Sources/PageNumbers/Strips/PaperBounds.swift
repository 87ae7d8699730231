/// The part of an image that is paper, where the paper is lighter than what it lies on: a book on the dark bed of an overhead scanner.
struct PaperBounds: Hashable {
    let columns: Range<Int>
    let rows: Range<Int>
    /// How light the paper is, 0 to 255.
    let light: UInt8

    /// Each so many pixels are looked at.
    private static let pitch = 4

    /// Where no paper is found, all of the image.
    init(of plane: UprightPlane) {
        let light = Self.light(of: plane)
        let threshold = UInt8(Double(light) * PageNumberLimits.paperLight)
        let all = 0..<plane.width
        let columns = Self.span(plane.width, PageNumberLimits.paperInColumn) { column in
            Self.share(of: 0..<plane.height) { plane.pixels[$0 * plane.width + column] >= threshold }
        }
        self.columns = columns ?? all
        let inside = columns ?? all
        rows =
            Self.span(plane.height, PageNumberLimits.paperInRow) { row in
                Self.share(of: inside) { plane.pixels[row * plane.width + $0] >= threshold }
            } ?? 0..<plane.height
        self.light = light
    }

    /// How light all but the lightest pixels are.
    private static func light(of plane: UprightPlane) -> UInt8 {
        var counts = [Int](repeating: 0, count: 256)
        for place in stride(from: 0, to: plane.pixels.count, by: pitch * pitch + 1) { counts[Int(plane.pixels[place])] += 1 }
        var left = Int(Double(counts.reduce(0, +)) * PageNumberLimits.lightest)
        for level in stride(from: 255, through: 0, by: -1) {
            left -= counts[level]
            if left < 0 { return UInt8(level) }
        }
        return 0
    }

    private static func share(of places: Range<Int>, _ isPaper: (Int) -> Bool) -> Double {
        var paper = 0
        var count = 0
        for place in stride(from: places.lowerBound, to: places.upperBound, by: pitch) {
            count += 1
            if isPaper(place) { paper += 1 }
        }
        return count == 0 ? 0 : Double(paper) / Double(count)
    }

    /// From the first to the last place whose share is enough.
    private static func span(_ count: Int, _ enough: Double, _ share: (Int) -> Double) -> Range<Int>? {
        guard let first = (0..<count).first(where: { share($0) >= enough }), let last = (0..<count).last(where: { share($0) >= enough })
        else { return nil }
        return first..<last + 1
    }
}
