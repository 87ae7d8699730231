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
    /// Sums of the line that its neighbours differ by at an edge at least.
    private let threshold: SIMD8<Int16>

    /// - Parameter noise: standard deviation of a pixel, in codes.
    init(noise: Double) {
        pixelNoise = noise
        self.noise = noise * Double(Self.summed).squareRoot()
        threshold = SIMD8(repeating: Int16(clamping: Int(max(4 * self.noise, 2).rounded(.up))))
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

    /// The edges of a line that run square to it.
    ///
    /// - Parameter sides: lines of pixels, ``side`` pixels beside it.
    ///
    /// Differences of neighbours that are greatest around them are followed both ways for as long as they go on in one direction and are more
    /// than noise and than an eighth of the greatest.
    func find(in line: Span<Int16>, sides: (Span<UInt8>, Span<UInt8>)) -> [Edge] {
        var edges: [Edge] = []
        let places = Places(start: 0, step: 1, count: line.count)
        let end = line.count - 2
        var index = 1
        while index < end {
            // Behind the end as if nothing changed there.
            let isWhole = index + 10 <= line.count
            let isPeak = isWhole ? isPeak(line, index, 1) : isPeak(rest(line, from: index - 1).span, 1, 1)
            if isPeak.isAny {
                for place in index..<min(index + 8, end) where isPeak[place - index] {
                    if let edge = edge(line, places, place, sides: (sides.0[unchecked: place], sides.1[unchecked: place])) { edges.append(edge) }
                }
            }
            index += 8
        }
        return edges
    }

    /// Of the steps from eight values of lines to the next ones: the first of equal ones that are greater than the steps before and behind them, and than
    /// noise. Nearly everywhere there is none.
    ///
    /// - Parameter step: from a value of a line to the next one.
    @inline(__always)
    func isPeak(_ values: Span<Int16>, _ place: Int, _ step: Int) -> SIMDMask<SIMD8<Int16>> {
        let (here, next): (SIMD8<Int16>, SIMD8<Int16>) = (values.vector(at: place), values.vector(at: place &+ step))
        let size = (next &- here).magnitudes
        let isStep = size .> threshold
        guard isStep.isAny else { return isStep }
        let (before, after): (SIMD8<Int16>, SIMD8<Int16>) = (values.vector(at: place &- step), values.vector(at: place &+ 2 &* step))
        return isStep .& (size .> (here &- before).magnitudes) .& (size .>= (after &- next).magnitudes)
    }

    /// The end of a line, and its last value once more until there are enough.
    private func rest(_ line: Span<Int16>, from first: Int) -> [Int16] { (first..<first + 11).map { line[min($0, line.count - 1)] } }

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
        // What would not be square for the strongest of edges need not be followed.
        guard isSquare(255, values[unchecked: line[peak]], sides) else { return nil }
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
