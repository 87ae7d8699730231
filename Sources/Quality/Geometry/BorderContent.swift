import PlatenModel

/// Ink that reaches the frame of the image, on sides where no bed is to be seen beyond the sheet: something may be cut off there.
enum BorderContent {
    /// Millimetres along the frame.
    private static let strip = 1.5

    /// The share of a side's length with ink at the frame, of the worst side.
    ///
    /// - Parameter marks: ink by pixel of the picture.
    static func measurement(of border: SheetBorder, marks: [Bool]) -> Measurement {
        let image = border.image
        guard image.isLargeEnough else { return Measurement(.contentAtBorder, .notMeasurable(.imageTooSmall)) }
        let depth = max(1, Int((strip / image.pixelMillimetres).rounded()))
        var shares: [(side: SheetBorder.Side, share: Double)] = []
        for side in SheetBorder.Side.allCases where border.edges[side] == nil {
            let (length, reach) = side.isUpright ? (image.height, image.width) : (image.width, image.height)
            var count = 0
            for line in 0..<length {
                for place in 0..<depth {
                    let along = side == .left || side == .top ? place : reach - 1 - place
                    let index = side.isUpright ? line * image.width + along : along * image.width + line
                    guard marks[index] else { continue }
                    count += 1
                    break
                }
            }
            shares.append((side, Double(count) / Double(length)))
        }
        let worst = shares.max { $0.share < $1.share }?.share ?? 0
        let places = shares.filter { $0.share > 0 }.sorted { $0.share > $1.share }.map { side, share in
            var place = border.place(of: side)
            place.value = share
            return place
        }
        return Measurement(.contentAtBorder, .value(worst), places: places)
    }
}
