import Glibc

extension GreyCanvas {
    /// This page on a larger bed, so many pixels from its left and upper edges.
    public func laid(onBed bed: Float, width: Int, height: Int, left: Int, top: Int) -> GreyCanvas {
        var result = GreyCanvas(width: width, height: height, paper: bed)
        for y in 0..<self.height where (0..<height).contains(y + top) {
            for x in 0..<self.width where (0..<width).contains(x + left) {
                result.pixels[(y + top) * width + x + left] = pixels[y * self.width + x]
            }
        }
        return result
    }

    /// This page on the left of another one that is as large.
    public func beside(_ right: GreyCanvas) -> GreyCanvas {
        var result = laid(onBed: 0, width: 2 * width, height: height, left: 0, top: 0)
        result.change { x, y, value in x < width ? value : right.pixels[y * width + x - width] }
        return result
    }

    /// Darkens it about a column, as between the pages of a book.
    ///
    /// - Parameters:
    ///   - middle: the darkest column.
    ///   - breadth: pixels to where half of the shadow is left.
    ///   - share: of the light that is lost in the middle.
    public mutating func shade(gutterAt middle: Double, breadth: Double, share: Double) {
        change { x, _, value in
            let distance = (Double(x) - middle) / breadth
            return value * Float(1 - share / (1 + distance * distance))
        }
    }

    /// Its lines bent as a parabola: the middle lies so many pixels lower than the sides.
    public func bent(_ sagitta: Double, bed: Float) -> GreyCanvas {
        var result = GreyCanvas(width: width, height: height, paper: bed)
        for x in 0..<width {
            let place = 2 * (Double(x) + 0.5) / Double(width) - 1
            let shift = sagitta * (1 - place * place)
            for y in 0..<height { result.pixels[y * width + x] = value(Float(x), Float(Double(y) - shift), beyond: bed) }
        }
        return result
    }

    /// A finger: a round end of this width on a stem, darker towards its sides, over whatever lies there.
    ///
    /// - Parameter skin: the code of its middle.
    public mutating func lay(fingerFrom x0: Float, _ y0: Float, to x1: Float, _ y1: Float, skin: Float, width finger: Float) {
        let half = finger / 2
        let (dx, dy) = (x1 - x0, y1 - y0)
        let length = max(dx * dx + dy * dy, 1e-6)
        change { x, y, value in
            let (px, py) = (Float(x) + 0.5 - x0, Float(y) + 0.5 - y0)
            let along = min(max((px * dx + py * dy) / length, 0), 1)
            let (ex, ey) = (px - along * dx, py - along * dy)
            let distance = (ex * ex + ey * ey).squareRoot()
            let share = min(max(half + 0.5 - distance, 0), 1)
            guard share > 0 else { return value }
            let round = distance / half
            return value + (skin * (1 - 0.25 * round * round) - value) * share
        }
    }
}
