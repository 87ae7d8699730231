/// Shifts of red and of blue against green at many edges.
struct ShiftHistogram: Sendable {
    /// Pixels a class, from -2 to 2.
    private static let step = 0.02
    private var red = [Int](repeating: 0, count: 201)
    private var blue = [Int](repeating: 0, count: 201)
    private(set) var count = 0

    /// Takes the five differences around an edge of each channel, where the edge is about as strong in all three: coloured ink has no place.
    mutating func add(green: SIMD8<Int32>, red: SIMD8<Int32>, blue: SIMD8<Int32>) {
        let isRise = green[2] > 0
        let (g, r, b) = (Self.along(green, isRise), Self.along(red, isRise), Self.along(blue, isRise))
        let (gs, rs, bs) = (Self.sum(g), Self.sum(r), Self.sum(b))
        guard gs > 0, abs(rs - gs) * 5 <= gs * 2, abs(bs - gs) * 5 <= gs * 2, rs > 0, bs > 0 else { return }
        func centre(_ steps: SIMD8<Int32>, _ sum: Int32) -> Double { Double(steps[1] + 2 * steps[2] + 3 * steps[3] + 4 * steps[4]) / Double(sum) }
        let centre = (g: centre(g, gs), r: centre(r, rs), b: centre(b, bs))
        self.red[Self.bin(centre.r - centre.g)] += 1
        self.blue[Self.bin(centre.b - centre.g)] += 1
        count += 1
    }

    /// The differences that go the edge's own way; 0 for the others.
    @inline(__always)
    private static func along(_ steps: SIMD8<Int32>, _ isRise: Bool) -> SIMD8<Int32> {
        let zero = SIMD8<Int32>.zero
        let own = isRise ? steps : zero &- steps
        return own.replacing(with: zero, where: own .< zero)
    }

    @inline(__always)
    private static func sum(_ steps: SIMD8<Int32>) -> Int32 { steps[0] + steps[1] + steps[2] + steps[3] + steps[4] }

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
