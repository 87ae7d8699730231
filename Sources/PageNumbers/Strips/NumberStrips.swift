import Barcodes
import PlatenModel

/// Head and foot of an image's pages, one below the other on a small picture of grey: what is looked at for page numbers.
public struct NumberStrips: Sendable {
    /// One of them. Pixels of the upright plane, but for `top`.
    struct Strip: Sendable, Hashable {
        let isHead: Bool
        let rows: Range<Int>
        /// Its first row on the picture.
        let top: Int
    }

    public let span: PageSpan
    let width: Int
    let height: Int
    let pixels: [UInt8]
    let strips: [Strip]
    /// How light its paper is.
    let light: UInt8
    /// Pixels an inch of the picture, about.
    let resolution: Double
    let geometry: StripGeometry

    /// - Parameters:
    ///   - rotation: by which the plane stands upright.
    ///   - pixel: millimetres of a pixel of the plane, along a row and down; nil: unknown.
    init(_ plane: GreyPlane, span: PageSpan, turned rotation: ImageRotation, pixel: (x: Double, y: Double)?) {
        let upright = UprightPlane(plane, turned: rotation)
        let paper = PaperBounds(of: upright)
        let millimetre = plane.resolution / 25.4
        let factor = plane.resolution < PageNumberLimits.enlargedBelow ? 2 : 1
        let margin = Int(PageNumberLimits.margin * millimetre)
        let strip = max(1, min(Int(PageNumberLimits.strip * millimetre), Int(Double(paper.rows.count) * PageNumberLimits.stripShare)))
        let rows = [paper.rows.lowerBound..<paper.rows.lowerBound + strip, paper.rows.upperBound - strip..<paper.rows.upperBound]
        let columns = paper.columns
        var picture = StripPicture(columns: columns.count, margin: margin, factor: factor, light: paper.light)
        strips = rows.enumerated().map { index, rows in
            Strip(isHead: index == 0, rows: rows, top: picture.add(upright, rows: rows, columns: columns))
        }
        picture.close()
        light = paper.light
        self.span = span
        (width, height, pixels) = (picture.width, picture.pixels.count / picture.width, picture.pixels)
        resolution = plane.resolution * Double(factor)
        geometry = StripGeometry(
            left: columns.lowerBound, columns: columns.count, margin: margin, factor: factor, upright: (upright.width, upright.height),
            rotation: rotation, pixel: pixel)
    }

    /// A netpbm file of it.
    var file: [UInt8] { GreyMap.file(width: width, height: height, pixels) }
}
