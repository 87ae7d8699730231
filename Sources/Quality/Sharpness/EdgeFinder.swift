/// Finds edges along a line of pixels, each the sum of five pixels across it, and measures how wide they are: twice the greater side of the steepest
/// place over the slope there, so that a Gaussian blur of s pixels gives s·√(2π) pixels, whatever the contrast.
struct EdgeFinder: Sendable {
    /// Pixels that an edge is followed to either side.
    static let reach = 16
    /// Pixels beside the line's middle, on both sides, that are summed.
    static let averaged = 2
    /// Pixels beside the line's middle at which an edge that runs across it is the same.
    static let side = 3
    private static let summed = 2 * averaged + 1

    /// Standard deviation of the noise of a pixel, in codes, and of the line, in its sums.
    private let pixelNoise: Double
    private let noise: Double

    /// - Parameter noise: standard deviation of a pixel, in codes.
    init(noise: Double) {
        pixelNoise = noise
        self.noise = noise * Double(Self.summed).squareRoot()
    }

    /// An edge.
    struct Edge {
        let place: Int
        /// Difference of its two sides, in codes.
        let amplitude: Double
        /// Pixels.
        let width: Double
    }

    /// Whether an edge runs square to the line, and straight: a slanting one, and the tip of a stroke, would come out too wide.
    ///
    /// - Parameters:
    ///   - amplitude: see ``Edge/amplitude``.
    ///   - middle: the line's own sum at the edge's steepest place.
    ///   - sides: codes of the pixels ``side`` pixels beside it.
    private func isSquare(_ amplitude: Double, _ middle: Int16, _ sides: (UInt8, UInt8)) -> Bool {
        let limit = 0.2 * amplitude + 2 * pixelNoise
        let bend = Double(middle) / Double(Self.summed) - (Double(sides.0) + Double(sides.1)) / 2
        return abs(Double(sides.0) - Double(sides.1)) < limit && abs(bend) < limit
    }

    /// Sums of the line that its neighbours differ by at an edge at least.
    var threshold: Int16 { Int16(clamping: Int(max(4 * noise, 2).rounded(.up))) }

    /// The edges of a line that run square to it.
    ///
    /// - Parameter sides: lines of pixels, ``side`` pixels beside it.
    ///
    /// Differences of neighbours that are greatest around them are followed both ways for as long as they go on in one direction and are more
    /// than noise and than an eighth of the greatest.
    func find(in line: Span<Int16>, sides: (Span<UInt8>, Span<UInt8>)) -> [Edge] {
        var edges: [Edge] = []
        let threshold = threshold
        let limit = SIMD8<Int16>(repeating: threshold)
        let end = line.count - 2
        var index = 1
        while index < end {
            let next = min(index + 8, end)
            // Nearly everywhere there is none.
            let first = index
            index = next
            if first + 9 <= line.count {
                let here: SIMD8<Int16> = line.vector(at: first)
                let steps: SIMD8<Int16> = line.vector(at: first &+ 1)
                guard ((steps &- here).magnitudes .> limit).isAny else { continue }
            }
            for place in first..<next {
                let here = line[unchecked: place &+ 1] &- line[unchecked: place]
                let size = abs(here)
                guard size > threshold else { continue }
                let before = abs(line[unchecked: place] &- line[unchecked: place &- 1])
                let after = abs(line[unchecked: place &+ 2] &- line[unchecked: place &+ 1])
                // The first of equal ones.
                guard size > before, size >= after else { continue }
                let pixels = (sides.0[unchecked: place], sides.1[unchecked: place])
                if let edge = edge(line, Places(start: 0, step: 1, count: line.count), place, sides: pixels) { edges.append(edge) }
            }
        }
        return edges
    }

    /// Where the values of a line lie among others.
    struct Places {
        let start: Int
        let step: Int
        let count: Int

        @inline(__always)
        subscript(index: Int) -> Int { start &+ index &* step }
    }

    /// The edge at a step of a line that is none of its ends, and greater than those beside it; nil: both ends are alike, or it does not run square
    /// to the line.
    ///
    /// - Parameter sides: see ``isSquare(_:_:_:)``.
    func edge(_ values: Span<Int16>, _ line: Places, _ peak: Int, sides: (UInt8, UInt8)) -> Edge? {
        /// From a place to the next one.
        @inline(__always)
        func step(_ index: Int) -> Int32 { Int32(values[unchecked: line[index &+ 1]]) &- Int32(values[unchecked: line[index]]) }
        let (here, end) = (step(peak), line.count - 1)
        // A whole number is more than another one where it is more than its whole part.
        let least = Int32(max(0.12 * Double(abs(here)), noise))
        let sign: Int32 = here > 0 ? 1 : -1
        var first = peak
        while first > max(0, peak - Self.reach), step(first &- 1) &* sign > least { first -= 1 }
        var last = peak
        while last < min(end - 1, peak + Self.reach), step(last &+ 1) &* sign > least { last += 1 }
        // One pixel more on each side: what is below the limit is part of the edge, too.
        let (before, behind) = (Double(values[unchecked: line[max(0, first - 1)]]), Double(values[unchecked: line[min(end, last + 2)]]))
        let amplitude = abs(behind - before) / Double(Self.summed)
        guard amplitude > 0, isSquare(amplitude, values[unchecked: line[peak]], sides) else { return nil }
        let (slope, offset) = Self.steepest(Double(abs(here)), before: Double(sign * step(peak - 1)), after: Double(sign * step(peak + 1)))
        // Twice the greater side of the steepest place: a stroke that is thinner than the blur ends before the blur does, the paper does not.
        let middle = Double(values[unchecked: line[peak]]) + Double(here) * (0.5 + offset)
        return Edge(place: peak, amplitude: amplitude, width: 2 * max(abs(middle - before), abs(behind - middle)) / slope)
    }

    /// The steepest slope, and by how many pixels it lies off the middle of its step, by a parabola through three differences.
    private static func steepest(_ middle: Double, before: Double, after: Double) -> (slope: Double, offset: Double) {
        let bend = before - 2 * middle + after
        guard bend < 0 else { return (middle, 0) }
        let difference = before - after
        return (middle - difference * difference / (8 * bend), min(max(difference / (2 * bend), -0.5), 0.5))
    }
}
