import PlatenModel

/// Patches that are lighter than all codes, as a lamp's image on glossy paper or on the glass over a book is.
enum Reflections {
    /// Luma code of a box of pixels from which on it is saturated: all of them are.
    private static let saturated: UInt8 = 254
    /// Square millimetres of a patch at least. Single pixels of gloss are nothing.
    private static let leastPatch = 20.0
    /// Share of the image from which on the paper itself is that light, which ``Measure/clippedHighlights`` tells.
    private static let greatestShare = 0.3

    /// The share of the image in such patches, the largest first. What goes on to the frame is bed or lid.
    static func measurement(of image: ReducedImage) -> Measurement {
        guard image.isLargeEnough else { return Measurement(.reflections, .notMeasurable(.imageTooSmall)) }
        let (width, height, pixel) = (image.width, image.height, image.pixelMillimetres)
        let marks = image.pixels.map { $0 >= saturated }
        let count = marks.reduce(0) { $0 + ($1 ? 1 : 0) }
        guard Double(count) <= greatestShare * Double(marks.count) else { return Measurement(.reflections, .notMeasurable(.nothingToJudge)) }
        guard count > 0 else { return Measurement(.reflections, .value(0)) }
        let patches = Pieces.of(marks, width: width, height: height).filter { piece in
            let isInside = piece.left > 0 && piece.top > 0 && piece.right < width - 1 && piece.bottom < height - 1
            return isInside && Double(piece.pixels) * pixel * pixel >= leastPatch
        }.sorted { $0.pixels > $1.pixels }
        let places = patches.prefix(20).map { patch in
            MeasuredPlace(
                left: Double(patch.left) * pixel, top: Double(patch.top) * pixel, width: Double(patch.right - patch.left + 1) * pixel,
                height: Double(patch.bottom - patch.top + 1) * pixel, value: Double(patch.pixels) / Double(marks.count))
        }
        let share = Double(patches.reduce(0) { $0 + $1.pixels }) / Double(marks.count)
        return Measurement(.reflections, .value(share), places: Array(places))
    }
}
