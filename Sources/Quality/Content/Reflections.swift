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
        let count = count(image.pixels.span)
        guard Double(count) <= greatestShare * Double(image.pixels.count) else {
            return Measurement(.reflections, .notMeasurable(.nothingToJudge))
        }
        guard count > 0 else { return Measurement(.reflections, .value(0)) }
        let marks = image.pixels.map { $0 >= saturated }
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

    /// Pixels that are saturated, sixteen at once, for as long as bytes hold their numbers.
    private static func count(_ pixels: Span<UInt8>) -> Int {
        let (limit, none, one) = (SIMD16<UInt8>(repeating: saturated), SIMD16<UInt8>.zero, SIMD16<UInt8>(repeating: 1))
        var count = 0
        var place = 0
        while place + 16 <= pixels.count {
            let end = min(pixels.count - 15, place + 16 * 255)
            var counts = SIMD16<UInt8>.zero
            while place < end {
                let codes: SIMD16<UInt8> = pixels.vector(at: place)
                counts = counts &+ none.replacing(with: one, where: codes .>= limit)
                place &+= 16
            }
            for lane in counts.indices { count += Int(counts[lane]) }
        }
        return (place..<pixels.count).reduce(count) { $0 + (pixels[$1] >= saturated ? 1 : 0) }
    }
}
