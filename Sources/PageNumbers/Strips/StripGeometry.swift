import PlatenModel

/// Where the pixels of a picture of strips lie on the image.
struct StripGeometry: Sendable {
    /// First column of the strips on the upright plane, and their number.
    let left: Int
    let columns: Int
    /// Of paper around strips, before they were enlarged, and how much they were.
    let margin: Int
    let factor: Int
    let upright: (width: Int, height: Int)
    let rotation: ImageRotation
    /// Millimetres of a pixel of the plane as it was scanned, along a row and down; nil: unknown.
    let pixel: (x: Double, y: Double)?

    /// A column of the picture on the upright plane.
    func column(_ x: Double) -> Double { x / Double(factor) - Double(margin) + Double(left) }

    /// A row of the picture on the upright plane.
    func row(_ y: Double, in strip: NumberStrips.Strip) -> Double {
        (y - Double(strip.top)) / Double(factor) + Double(strip.rows.lowerBound)
    }

    /// Which page of a spread a column of the upright plane is on.
    func half(_ column: Double) -> PrintedNumber.Half {
        column < Double(left) + Double(columns) / 2 ? .left : .right
    }

    /// Millimetres from the upper left corner of the image as it was scanned, to a hundredth.
    func place(x: Double, y: Double) -> (x: Double, y: Double)? {
        guard let pixel else { return nil }
        let (width, height) = (Double(upright.width), Double(upright.height))
        let place =
            switch rotation {
            case .upright: (x: x, y: y)
            case .quarter: (x: y, y: width - x)
            case .half: (x: width - x, y: height - y)
            case .threeQuarters: (x: height - y, y: x)
            }
        return ((place.x * pixel.x * 100).rounded() / 100, (place.y * pixel.y * 100).rounded() / 100)
    }
}
