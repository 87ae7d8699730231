/// Shifts of red and of blue against green at many edges.
struct ShiftHistogram: Sendable {
    /// Pixels a class, from -2 to 2.
    private static let step = 0.02
    private var red = [Int](repeating: 0, count: 201)
    private var blue = [Int](repeating: 0, count: 201)
    private(set) var count = 0

    /// Six pixels in a line, red, green and blue each.
    typealias Line = (SIMD4<Int16>, SIMD4<Int16>, SIMD4<Int16>, SIMD4<Int16>, SIMD4<Int16>, SIMD4<Int16>)

    /// Takes the five differences around an edge of each channel, where the edge is about as strong in all three: coloured ink has no place.
    mutating func add(_ line: Line) {
        let isRise = line.3.y > line.2.y
        let zero = SIMD4<Int16>.zero
        /// The differences that go the edge's own way; 0 for the others.
        @inline(__always)
        func along(_ from: SIMD4<Int16>, _ to: SIMD4<Int16>) -> SIMD4<Int16> {
            let step = isRise ? to &- from : from &- to
            return step.replacing(with: zero, where: step .< zero)
        }
        let (first, second, third) = (along(line.0, line.1), along(line.1, line.2), along(line.2, line.3))
        let (fourth, fifth) = (along(line.3, line.4), along(line.4, line.5))
        // Those behind the last step, behind the last two, and so on: together each counts as often as its place says.
        let last = (fifth &+ fourth, fifth &+ fourth &+ third)
        let rest = last.1 &+ second
        let sums = rest &+ first
        let moments = fifth &+ last.0 &+ last.1 &+ rest
        let (rs, gs, bs) = (Int(sums.x), Int(sums.y), Int(sums.z))
        guard gs > 0, abs(rs - gs) * 5 <= gs * 2, abs(bs - gs) * 5 <= gs * 2, rs > 0, bs > 0 else { return }
        let centre = (r: Double(moments.x) / Double(rs), g: Double(moments.y) / Double(gs), b: Double(moments.z) / Double(bs))
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
