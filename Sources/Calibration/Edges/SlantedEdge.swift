import Glibc

/// Measures the spatial frequency response by the slanted-edge method of ISO 12233: rows are laid over each other along the edge, which samples it four
/// times as finely as the pixels do.
///
/// Two sinc corrections belong to it: the derivative over two quarter pixels, and the mean over a quarter pixel of each bin. Without them MTF50 of a
/// sharp edge comes out 5 % low. The window over the line spread follows its width: one over the whole region lets in noise, which lifts MTF10.
public enum SlantedEdge {
    /// Least width and height of a region, in pixels.
    public static let leastSize = (width: 40, height: 60)
    /// Degrees from the upright that the method bears.
    public static let angles = 1.5...13.0
    /// Values beyond which a plateau is clipped, and how much of the image may be.
    private static let clipped = (low: Float(2.5 / 255), high: Float(252.5 / 255), share: 0.05)
    private static let leastContrast = 0.04
    private static let bins = 4.0
    /// Values of the transform: fine enough for linear interpolation.
    private static let length = 2048

    /// - Parameter image: linear values (the tone curve taken out) with one edge that is nearly upright; of one that is nearly level the transposed
    ///   image.
    public static func measure(_ image: TargetImage) throws(TargetProblem) -> EdgeResponse {
        guard image.width >= leastSize.width, image.height >= leastSize.height else { throw .tooSmall }
        let outside = image.values.count { $0 <= clipped.low || $0 >= clipped.high }
        guard Double(outside) <= clipped.share * Double(image.values.count) else { throw .clipped }
        let sorted = image.values.sorted()
        let contrast = Double(sorted[sorted.count * 9 / 10] - sorted[sorted.count / 10])
        guard contrast >= leastContrast else { throw .contrast }
        let line = try EdgeLine(image)
        let angle = atan(line.slope) * 180 / .pi
        guard angles.contains(abs(angle)) else { throw .angle(angle) }
        let spread = try lineSpread(image, line)
        return EdgeResponse(modulation: transform(spread), step: bins / Double(length), angle: angle, contrast: contrast)
    }

    /// The derivative of the edge in quarter pixels, windowed.
    private static func lineSpread(_ image: TargetImage, _ line: EdgeLine) throws(TargetProblem) -> [Double] {
        // Whole turns of the phase only: every part of a pixel is met equally often.
        let turns = (Double(image.height) * abs(line.slope)).rounded(.down)
        let rows = turns >= 1 ? min(image.height, Int((turns / abs(line.slope)).rounded())) : image.height
        let cosine = cos(atan(line.slope))
        let middle = line.x(Double(rows) / 2)
        let reach = min(32, min(middle, Double(image.width) - middle) - abs(line.slope) * Double(rows) / 2 - 1)
        guard reach >= 5 else { throw .tooSmall }
        let half = Int(reach * bins * cosine)
        var sums = [Double](repeating: 0, count: 2 * half + 1)
        var counts = [Int](repeating: 0, count: 2 * half + 1)
        for y in 0..<rows {
            let edge = line.x(Double(y))
            for x in max(0, Int(edge - reach) - 1)..<min(image.width, Int(edge + reach) + 2) {
                let bin = Int(((Double(x) - edge) * cosine * bins).rounded()) + half
                guard sums.indices.contains(bin) else { continue }
                sums[bin] += image[x, y]
                counts[bin] += 1
            }
        }
        guard counts.count(where: { $0 == 0 }) * 10 <= counts.count else { throw .angle(atan(line.slope) * 180 / .pi) }
        let edge = filled(sums, counts)
        let sign = line.isRising ? 1.0 : -1.0
        let derivative = edge.indices.map { index in
            index == 0 || index == edge.count - 1 ? 0 : (edge[index + 1] - edge[index - 1]) / 2 * sign
        }
        return windowed(derivative, edge, sign)
    }

    /// Means of the bins; empty ones lie on the line between their neighbours.
    private static func filled(_ sums: [Double], _ counts: [Int]) -> [Double] {
        var values = zip(sums, counts).map { $1 > 0 ? $0 / Double($1) : Double.nan }
        for index in values.indices where values[index].isNaN {
            let before = values[..<index].last { !$0.isNaN }
            let next = values[(index + 1)...].firstIndex { !$0.isNaN }
            switch (before, next) {
            case (let before?, let next?): values[index] = before + (values[next] - before) / Double(next - index + 1)
            case (let before?, nil): values[index] = before
            case (nil, let next?): values[index] = values[next]
            case (nil, nil): values[index] = 0
            }
        }
        return values
    }

    /// A window that is flat over the line spread and falls to nothing beyond (Tukey), as wide as the edge asks for.
    private static func windowed(_ derivative: [Double], _ edge: [Double], _ sign: Double) -> [Double] {
        let plateau = max(1, edge.count / 8)
        let first = edge[..<plateau].reduce(0, +) / Double(plateau)
        let last = edge[(edge.count - plateau)...].reduce(0, +) / Double(plateau)
        func crossing(_ share: Double) -> Double {
            let level = first + (last - first) * share
            let index = edge.firstIndex { ($0 - level) * sign > 0 } ?? edge.count / 2
            return Double(index)
        }
        let (low, high) = (crossing(0.1), crossing(0.9))
        let centre = crossing(0.5) - 0.5
        let half = min(Double(edge.count) / 2, max(24, 3.6 * (high - low)))
        return derivative.indices.map { index in
            let distance = abs(Double(index) - centre) / half
            if distance >= 1 { return 0 }
            return distance <= 0.6 ? derivative[index] : derivative[index] * 0.5 * (1 + cos(.pi * (distance - 0.6) / 0.4))
        }
    }

    /// Magnitudes up to one cycle a pixel, 1 at 0.
    private static func transform(_ spread: [Double]) -> [Double] {
        let total = spread.reduce(0, +)
        return (0...length / Int(bins)).map { index in
            guard index > 0, total != 0 else { return 1 }
            let turn = 2 * Double.pi * Double(index) / Double(length)
            var (real, imaginary) = (0.0, 0.0)
            for (place, value) in spread.enumerated() where value != 0 {
                real += value * cos(turn * Double(place))
                imaginary -= value * sin(turn * Double(place))
            }
            let frequency = Double(index) * bins / Double(length)
            let correction = sinc(2 * frequency / bins) * sinc(frequency / bins)
            return hypot(real, imaginary) / abs(total) / max(correction, 0.1)
        }
    }

    private static func sinc(_ x: Double) -> Double { x == 0 ? 1 : sin(.pi * x) / (.pi * x) }
}
