extension ScannedPage {
    /// Red, green and blue alike, pixel by pixel; red and blue moved by parts of pixels along rows and columns.
    public func colour(redX: Float = 0, redY: Float = 0, blueX: Float = 0, blueY: Float = 0) -> [UInt8] {
        var rows = [UInt8](repeating: 0, count: pixels.count * 3)
        let red = moved(redX, redY)
        let blue = moved(blueX, blueY)
        for index in pixels.indices {
            rows[index * 3] = red[index]
            rows[index * 3 + 1] = pixels[index]
            rows[index * 3 + 2] = blue[index]
        }
        return rows
    }

    private func moved(_ dx: Float, _ dy: Float) -> [UInt8] {
        guard dx != 0 || dy != 0 else { return pixels }
        var result = pixels
        func at(_ x: Int, _ y: Int) -> Float { Float(pixels[min(max(y, 0), height - 1) * width + min(max(x, 0), width - 1)]) }
        /// Catmull and Rom: keeps edges as sharp as they are.
        func cubic(_ a: Float, _ b: Float, _ c: Float, _ d: Float, _ t: Float) -> Float {
            b + 0.5 * t * (c - a + t * (2 * a - 5 * b + 4 * c - d + t * (3 * (b - c) + d - a)))
        }
        for y in 0..<height {
            for x in 0..<width {
                let (sx, sy) = (Float(x) - dx, Float(y) - dy)
                let (column, row) = (Int(sx.rounded(.down)), Int(sy.rounded(.down)))
                let (fx, fy) = (sx - Float(column), sy - Float(row))
                func line(_ y: Int) -> Float { cubic(at(column - 1, y), at(column, y), at(column + 1, y), at(column + 2, y), fx) }
                let value = dy == 0 ? line(row) : cubic(line(row - 1), line(row), line(row + 1), line(row + 2), fy)
                result[y * width + x] = UInt8(min(max(value.rounded(), 0), 255))
            }
        }
        return result
    }
}
