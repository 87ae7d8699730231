/// A piece of a strip and a margin of it, brought to one height.
struct GreyPiece {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    /// - Parameter height: pixels that the box, without the margin, is to have.
    init(of strip: EvenPaper, _ box: PixelBox, height: Int) {
        let margin = box.height / 4 + 1
        let (left, right) = (max(0, box.left - margin), min(strip.width, box.right + margin))
        let (top, bottom) = (max(0, box.top - margin), min(strip.height, box.bottom + margin))
        let scale = Double(height) / Double(box.height)
        let width = max(1, Int(Double(right - left) * scale))
        let rows = max(1, Int(Double(bottom - top) * scale))
        // Of a piece that is made smaller the mean of what becomes a pixel, of one that is made larger what lies between pixels.
        let reach = max(1, Int((1 / scale).rounded()))
        func level(_ x: Double, _ y: Double) -> Double {
            let (column, row) = (x.rounded(.down), y.rounded(.down))
            func pixel(_ column: Double, _ row: Double) -> Double {
                Double(strip.pixels[min(max(Int(row), 0), strip.height - 1) * strip.width + min(max(Int(column), 0), strip.width - 1)])
            }
            let (across, down) = (x - column, y - row)
            let upper = pixel(column, row) * (1 - across) + pixel(column + 1, row) * across
            let lower = pixel(column, row + 1) * (1 - across) + pixel(column + 1, row + 1) * across
            return upper * (1 - down) + lower * down
        }
        var pixels: [UInt8] = []
        pixels.reserveCapacity(width * rows)
        for row in 0..<rows {
            for column in 0..<width {
                var sum = 0.0
                for point in 0..<reach * reach {
                    let (x, y) = ((Double(point % reach) + 0.5) / Double(reach), (Double(point / reach) + 0.5) / Double(reach))
                    sum += level(Double(left) + (Double(column) + x) / scale - 0.5, Double(top) + (Double(row) + y) / scale - 0.5)
                }
                pixels.append(UInt8(min(max(sum / Double(reach * reach), 0), 255)))
            }
        }
        (self.width, self.height, self.pixels) = (width, rows, pixels)
    }
}
