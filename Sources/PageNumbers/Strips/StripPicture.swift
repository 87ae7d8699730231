/// The picture of the strips while it is put together: each enlarged by a whole number, with paper around it.
struct StripPicture {
    /// Pixels a row.
    let width: Int
    private(set) var pixels: [UInt8] = []
    private let margin: Int
    private let factor: Int
    private let light: UInt8

    /// - Parameters:
    ///   - columns: pixels a row of a strip.
    ///   - margin: pixels of paper around strips, before they are enlarged.
    ///   - light: of the paper.
    init(columns: Int, margin: Int, factor: Int, light: UInt8) {
        width = (columns + 2 * margin) * factor
        (self.margin, self.factor, self.light) = (margin, factor, light)
    }

    /// Adds a strip below a margin. Returns its first row.
    mutating func add(_ plane: UprightPlane, rows: Range<Int>, columns: Range<Int>) -> Int {
        close()
        let top = pixels.count / width
        pixels.reserveCapacity(pixels.count + rows.count * factor * width)
        for row in 0..<rows.count * factor {
            let y = Self.place(row, factor, rows)
            pixels += [UInt8](repeating: light, count: margin * factor)
            for column in 0..<columns.count * factor {
                let x = Self.place(column, factor, columns)
                pixels.append(Self.level(plane, x, y, within: columns, rows))
            }
            pixels += [UInt8](repeating: light, count: margin * factor)
        }
        return top
    }

    /// Adds a margin.
    mutating func close() {
        pixels += [UInt8](repeating: light, count: margin * factor * width)
    }

    /// Where the middle of an enlarged pixel lies, in 256ths of a pixel.
    private static func place(_ pixel: Int, _ factor: Int, _ range: Range<Int>) -> Int {
        max(0, (2 * pixel + 1) * 128 / factor - 128) + range.lowerBound * 256
    }

    /// Between the four pixels around it.
    private static func level(_ plane: UprightPlane, _ x: Int, _ y: Int, within columns: Range<Int>, _ rows: Range<Int>) -> UInt8 {
        let (left, top) = (x >> 8, y >> 8)
        let (right, bottom) = (min(left + 1, columns.upperBound - 1), min(top + 1, rows.upperBound - 1))
        let (across, down) = (x & 255, y & 255)
        func pixel(_ column: Int, _ row: Int) -> Int { Int(plane.pixels[row * plane.width + column]) }
        let upper = pixel(left, top) * (256 - across) + pixel(right, top) * across
        let lower = pixel(left, bottom) * (256 - across) + pixel(right, bottom) * across
        return UInt8((upper * (256 - down) + lower * down) >> 16)
    }
}
