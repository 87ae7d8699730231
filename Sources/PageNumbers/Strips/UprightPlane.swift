import Barcodes
import PlatenModel

/// A plane as a reader holds it.
struct UprightPlane {
    let width: Int
    let height: Int
    let pixels: [UInt8]

    init(_ plane: GreyPlane, turned rotation: ImageRotation) {
        let isOnSide = rotation == .quarter || rotation == .threeQuarters
        (width, height) = isOnSide ? (plane.height, plane.width) : (plane.width, plane.height)
        pixels = rotation == .upright ? plane.pixels : Self.turn(plane, rotation, width, height)
    }

    private static func turn(_ plane: GreyPlane, _ rotation: ImageRotation, _ width: Int, _ height: Int) -> [UInt8] {
        let pixels = plane.pixels.span
        var turned = [UInt8](repeating: 0, count: width * height)
        var target = turned.mutableSpan
        for row in 0..<height {
            for column in 0..<width {
                let (x, y) = place(column, row, rotation, width, height)
                target[unchecked: row &* width &+ column] = pixels[unchecked: y &* plane.width &+ x]
            }
        }
        return turned
    }

    private static func place(_ column: Int, _ row: Int, _ rotation: ImageRotation, _ width: Int, _ height: Int) -> (x: Int, y: Int) {
        switch rotation {
        case .upright: (column, row)
        case .quarter: (row, width - 1 - column)
        case .half: (width - 1 - column, height - 1 - row)
        case .threeQuarters: (height - 1 - row, column)
        }
    }
}
