import Glibc

/// Where the ink of a page lies: its middle, and how it spreads about it.
struct InkMoments {
    /// Of the weights of inner ink: the standard deviation, as so many of the ink (of both axes, the root of their mean square).
    private static let inner = 1.5

    /// Pixels, or the sum of their weights.
    let weight: Double
    /// In pixels from the corner of the picture.
    let middle: SIMD2<Double>
    /// Variances across and down, and the covariance of both, in square pixels.
    private let xx: Double
    private let yy: Double
    private let xy: Double

    /// All ink counts alike; nil: there is none.
    init?(_ marks: MarkedRuns) {
        var (count, x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        for row in 0..<marks.height {
            // Of the row.
            var (pixels, sum, squares) = (0, 0, 0)
            marks.forEach(in: row) { run in
                // Of n numbers one after the other: n of the first, and what 0 to n - 1 add.
                let (begin, length) = (run.start, run.end &- run.start)
                let more = length &* (length &- 1) / 2
                pixels &+= length
                sum &+= length &* begin &+ more
                squares &+= length &* begin &* begin &+ 2 &* begin &* more &+ more &* (2 &* length &- 1) / 3
            }
            let (down, all) = (Double(row), Double(pixels))
            count += all
            x += Double(sum)
            xx += Double(squares)
            y += down * all
            yy += down * down * all
            xy += down * Double(sum)
        }
        self.init(weight: count, x: x, y: y, xx: xx, yy: yy, xy: xy)
    }

    /// - Parameters: sums of weights, and of coordinates and their products times them.
    private init?(weight: Double, x: Double, y: Double, xx: Double, yy: Double, xy: Double) {
        guard weight > 0 else { return nil }
        let mean = SIMD2(x, y) / weight
        self.weight = weight
        middle = mean + 0.5
        self.xx = xx / weight - mean.x * mean.x
        self.yy = yy / weight - mean.y * mean.y
        self.xy = xy / weight - mean.x * mean.y
    }

    /// The same of ink that counts the less the farther it lies from the middle, by a Gaussian: what comes into sight at an edge of the image, or goes out
    /// of it, changes little.
    func inner(_ marks: MarkedRuns) -> InkMoments? {
        let reach = Self.inner * Self.inner * (xx + yy)
        func weights(_ count: Int, _ middle: Double) -> [Double] {
            (0..<count).map { place in
                let distance = Double(place) + 0.5 - middle
                return exp(-distance * distance / reach)
            }
        }
        let (across, down) = (weights(marks.width, middle.x), weights(marks.height, middle.y))
        var (all, x, y, xx, yy, xy) = (0.0, 0.0, 0.0, 0.0, 0.0, 0.0)
        for row in 0..<marks.height {
            var (weight, sum, squares) = (0.0, 0.0, 0.0)
            marks.forEach(in: row) { run in
                for column in run.start..<run.end {
                    let share = across[column]
                    weight += share
                    sum += share * Double(column)
                    squares += share * Double(column * column)
                }
            }
            let share = down[row]
            all += share * weight
            x += share * sum
            xx += share * squares
            y += share * weight * Double(row)
            yy += share * weight * Double(row * row)
            xy += share * sum * Double(row)
        }
        return InkMoments(weight: all, x: x, y: y, xx: xx, yy: yy, xy: xy)
    }

    /// The angle of the main axis against the nearer edge of the image, in radians clockwise: what a page without lines is laid straight by, whichever
    /// way it came.
    var lean: Double {
        let axis = atan2(2 * xy, xx - yy) / 2
        // Within 45° of an edge.
        return axis - (axis / (.pi / 2)).rounded() * .pi / 2
    }

    /// Standard deviations across and down, in pixels, of the ink turned back by an angle that it leans by, clockwise.
    func deviations(cosine: Double, sine: Double) -> SIMD2<Double> {
        let (squares, product) = (SIMD2(cosine * cosine, sine * sine), 2 * cosine * sine * xy)
        let across = squares.x * xx + squares.y * yy + product
        let down = squares.x * yy + squares.y * xx - product
        return SIMD2(max(0, across).squareRoot(), max(0, down).squareRoot())
    }
}
