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
    ///   - middle: the line's own sum at the edge's steepest place.
    ///   - first: code of the pixel ``side`` pixels beside it.
    ///   - second: the same on the other side.
    func isSquare(_ edge: Edge, _ middle: Int16, _ first: UInt8, _ second: UInt8) -> Bool {
        let limit = 0.2 * edge.amplitude + 2 * pixelNoise
        let bend = Double(middle) / Double(Self.summed) - (Double(first) + Double(second)) / 2
        return abs(Double(first) - Double(second)) < limit && abs(bend) < limit
    }

    /// The edges whose steepest place lies in `range`.
    ///
    /// Differences of neighbours that are greatest around them are followed both ways for as long as they go on in one direction and are more
    /// than noise and than an eighth of the greatest.
    func find(in line: Span<Int16>, range: Range<Int>) -> [Edge] {
        var edges: [Edge] = []
        let threshold = Int32(max(4 * noise, 2).rounded(.up))
        var index = max(range.lowerBound, 1)
        let end = min(range.upperBound, line.count - 2)
        while index < end {
            let here = Int32(line[unchecked: index + 1]) - Int32(line[unchecked: index])
            let size = abs(here)
            if size <= threshold {
                index += 1
                continue
            }
            let before = abs(Int32(line[unchecked: index]) - Int32(line[unchecked: index - 1]))
            let after = abs(Int32(line[unchecked: index + 2]) - Int32(line[unchecked: index + 1]))
            // The first of equal ones.
            if size > before, size >= after, let edge = edge(line, index, here) { edges.append(edge) }
            index += 1
        }
        return edges
    }

    private func edge(_ line: Span<Int16>, _ peak: Int, _ step: Int32) -> Edge? {
        let least = max(0.12 * Double(abs(step)), noise)
        func goesOn(_ index: Int) -> Bool {
            guard index >= 0, index + 1 < line.count else { return false }
            let difference = Int32(line[unchecked: index + 1]) - Int32(line[unchecked: index])
            return (difference > 0) == (step > 0) && Double(abs(difference)) > least
        }
        var first = peak
        while first > peak - Self.reach, goesOn(first - 1) { first -= 1 }
        var last = peak
        while last < peak + Self.reach, goesOn(last + 1) { last += 1 }
        // One pixel more on each side: what is below the limit is part of the edge, too.
        let low = max(0, first - 1)
        let high = min(line.count - 1, last + 2)
        let (before, behind) = (Double(line[unchecked: low]), Double(line[unchecked: high]))
        let amplitude = abs(behind - before)
        guard amplitude > 0 else { return nil }
        let (slope, offset) = steepest(line, peak, step)
        // Twice the greater side of the steepest place: a stroke that is thinner than the blur ends before the blur does, the paper does not.
        let middle = Double(line[unchecked: peak]) + Double(step) * (0.5 + offset)
        return Edge(
            place: peak, amplitude: amplitude / Double(Self.summed), width: 2 * max(abs(middle - before), abs(behind - middle)) / slope)
    }

    /// The steepest slope, and by how many pixels it lies off the middle of its step, by a parabola through three differences.
    private func steepest(_ line: Span<Int16>, _ peak: Int, _ step: Int32) -> (slope: Double, offset: Double) {
        let middle = Double(abs(step))
        guard peak > 0, peak + 2 < line.count else { return (middle, 0) }
        let sign: Double = step > 0 ? 1 : -1
        let before = sign * (Double(line[unchecked: peak]) - Double(line[unchecked: peak - 1]))
        let after = sign * (Double(line[unchecked: peak + 2]) - Double(line[unchecked: peak + 1]))
        let bend = before - 2 * middle + after
        guard bend < 0 else { return (middle, 0) }
        let difference = before - after
        return (middle - difference * difference / (8 * bend), min(max(difference / (2 * bend), -0.5), 0.5))
    }
}
