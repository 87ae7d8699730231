import Glibc
import PlatenModel
import Statistics

extension SheetBorder {
    private static let degrees = 180 / Double.pi

    /// Skew, size and margins of the sheet.
    var measurements: [Measurement] {
        let measures: [Measure] = [.edgeSkew, .sheetWidth, .sheetHeight, .smallestMargin]
        guard isFound else { return .notMeasurable(measures, .borderNotFound) }
        let angle = angle ?? 0
        return [
            Measurement(.edgeSkew, .value(angle)), size(.sheetWidth, .left, .right, angle), size(.sheetHeight, .top, .bottom, angle), margin,
        ]
    }

    /// Degrees clockwise that the sheet leans by.
    var angle: Double? { OrderStatistics.median(edges.keys.compactMap(angle(of:))) }

    /// Degrees clockwise that the sheet leans by, as one of its edges says.
    func angle(of side: Side) -> Double? { edges[side].map { atan($0.slope) * Self.degrees * (side.isUpright ? -1 : 1) } }

    /// Lines along a side between the sheet's corners, and some way from them.
    func extent(along side: Side, _ edge: FittedLine) -> Range<Int> {
        let length = Double(side.isUpright ? image.height : image.width)
        let inset = 5 / image.pixelMillimetres
        let neighbours = side.isUpright ? (edges[.top], edges[.bottom]) : (edges[.left], edges[.right])
        // Where two edges cross: the one at the place of the other, which is near enough behind one round for sheets that lean a little.
        func corner(_ neighbour: FittedLine, near start: Double) -> Double { neighbour.value(edge.value(neighbour.value(edge.value(start)))) }
        let first = max(0, min(length, (neighbours.0.map { corner($0, near: 0) } ?? 0) + inset))
        let last = max(0, min(length, (neighbours.1.map { corner($0, near: length) } ?? length) - inset))
        return Int(first)..<max(Int(first), Int(last))
    }

    private func size(_ measure: Measure, _ first: Side, _ second: Side, _ angle: Double) -> Measurement {
        guard let near = edges[first], let far = edges[second] else { return Measurement(measure, .notMeasurable(.borderNotFound)) }
        let middle = Double(first.isUpright ? image.height : image.width) / 2
        let length = (far.value(middle) - near.value(middle)) * cos(angle / Self.degrees)
        return Measurement(measure, .value(length * image.pixelMillimetres))
    }

    /// Millimetres of bed beside the sheet where it comes nearest to the frame; 0 where it goes on to it.
    private var margin: Measurement {
        var least: (side: Side, pixels: Double)?
        for side in Side.allCases {
            let pixels: Double
            if cut.contains(side) {
                pixels = 0
            } else if let edge = edges[side] {
                let (length, reach) = side.isUpright ? (image.height, image.width) : (image.width, image.height)
                // Corners lie within the frame as far as the neighbouring edges say.
                let ends = [0.1, 0.9].map { edge.value(Double(length) * $0) }
                pixels = max(0, ends.map { side == .left || side == .top ? $0 : Double(reach) - $0 }.min() ?? 0)
            } else {
                continue
            }
            if least == nil || pixels < least?.pixels ?? 0 { least = (side, pixels) }
        }
        guard let least else { return Measurement(.smallestMargin, .notMeasurable(.borderNotFound)) }
        return Measurement(.smallestMargin, .value(least.pixels * image.pixelMillimetres), places: [place(of: least.side)])
    }

    /// A strip along a side.
    func place(of side: Side) -> MeasuredPlace {
        let width = Double(image.width) * image.pixelMillimetres
        let height = Double(image.height) * image.pixelMillimetres
        let strip = 5.0
        return switch side {
        case .left: MeasuredPlace(left: 0, top: 0, width: min(strip, width), height: height)
        case .right: MeasuredPlace(left: max(0, width - strip), top: 0, width: min(strip, width), height: height)
        case .top: MeasuredPlace(left: 0, top: 0, width: width, height: min(strip, height))
        case .bottom: MeasuredPlace(left: 0, top: max(0, height - strip), width: width, height: min(strip, height))
        }
    }
}
