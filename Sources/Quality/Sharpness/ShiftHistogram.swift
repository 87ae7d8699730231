/// Shifts of red and of blue against green at many edges.
struct ShiftHistogram: Sendable {
    /// Pixels a class, from -2 to 2.
    private static let step = 0.02
    private var red = [Int](repeating: 0, count: 201)
    private var blue = [Int](repeating: 0, count: 201)
    private(set) var count = 0

    /// Takes the five differences around an edge of each channel, where the edge is about as strong in all three: coloured ink has no place.
    mutating func add(green: SIMD8<Int32>, red: SIMD8<Int32>, blue: SIMD8<Int32>) {
        let sign: Int32 = green[2] > 0 ? 1 : -1
        let zero = SIMD8<Int32>.zero
        let (g, r, b) = (pointwiseMax(green &* sign, zero), pointwiseMax(red &* sign, zero), pointwiseMax(blue &* sign, zero))
        let (gs, rs, bs) = (g.wrappedSum(), r.wrappedSum(), b.wrappedSum())
        guard gs > 0, abs(rs - gs) * 5 <= gs * 2, abs(bs - gs) * 5 <= gs * 2, rs > 0, bs > 0 else { return }
        let places = SIMD8<Int32>(0, 1, 2, 3, 4, 0, 0, 0)
        func centre(_ steps: SIMD8<Int32>, _ sum: Int32) -> Double { Double((steps &* places).wrappedSum()) / Double(sum) }
        let centre = (g: centre(g, gs), r: centre(r, rs), b: centre(b, bs))
        self.red[Self.bin(centre.r - centre.g)] += 1
        self.blue[Self.bin(centre.b - centre.g)] += 1
        count += 1
    }

    private static func bin(_ shift: Double) -> Int { min(200, max(0, Int((shift / step).rounded()) + 100)) }

    /// The greater of the two medians, in pixels, without its direction.
    var greatest: Double? {
        guard count > 0 else { return nil }
        return max(abs(Self.median(red, count)), abs(Self.median(blue, count)))
    }

    /// Within the class by the counts, which lie evenly in it.
    private static func median(_ bins: [Int], _ count: Int) -> Double {
        var below = 0
        for (bin, number) in bins.enumerated() {
            if Double(below + number) >= Double(count) / 2, number > 0 {
                let rest = (Double(count) / 2 - Double(below)) / Double(number)
                return (Double(bin) - 100 - 0.5 + rest) * step
            }
            below += number
        }
        return 0
    }
}
