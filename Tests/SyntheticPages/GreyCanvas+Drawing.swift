extension GreyCanvas {
    /// Draws a straight stroke with soft edges.
    ///
    /// - Parameters:
    ///   - ink: the code of the stroke's middle.
    ///   - width: pixels.
    public mutating func stroke(_ x0: Float, _ y0: Float, _ x1: Float, _ y1: Float, ink: Float, width stroke: Float) {
        let half = stroke / 2
        let left = max(0, Int(min(x0, x1) - half - 1)), right = min(width - 1, Int(max(x0, x1) + half + 2))
        let top = max(0, Int(min(y0, y1) - half - 1)), bottom = min(height - 1, Int(max(y0, y1) + half + 2))
        guard left <= right, top <= bottom else { return }
        let (dx, dy) = (x1 - x0, y1 - y0)
        let length = max(dx * dx + dy * dy, 1e-6)
        for y in top...bottom {
            for x in left...right {
                let (px, py) = (Float(x) + 0.5 - x0, Float(y) + 0.5 - y0)
                let along = min(max((px * dx + py * dy) / length, 0), 1)
                let (ex, ey) = (px - along * dx, py - along * dy)
                let share = min(max(half + 0.5 - (ex * ex + ey * ey).squareRoot(), 0), 1)
                guard share > 0 else { continue }
                let index = y * width + x
                pixels[index] = min(pixels[index], pixels[index] + (ink - pixels[index]) * share)
            }
        }
    }

    /// Fills whole pixels.
    public mutating func fill(_ columns: Range<Int>, _ rows: Range<Int>, with value: Float) {
        for y in rows.clamped(to: 0..<height) { for x in columns.clamped(to: 0..<width) { pixels[y * width + x] = value } }
    }

    /// Changes every pixel by its place.
    public mutating func change(_ body: (_ x: Int, _ y: Int, _ value: Float) -> Float) {
        for y in 0..<height { for x in 0..<width { pixels[y * width + x] = body(x, y, pixels[y * width + x]) } }
    }
}
