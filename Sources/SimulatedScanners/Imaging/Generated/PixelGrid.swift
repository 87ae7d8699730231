/// Which pixels of the bed a length in micrometres covers: those whose middle lies in it. In whole numbers, so that it is the same everywhere.
struct PixelGrid {
    let resolution: Int

    func pixels(_ start: Int, _ length: Int) -> Range<Int> {
        let first = pixel(from: start)
        return first..<max(first, pixel(from: start + length))
    }

    /// Micrometres to the middle of a pixel.
    func middle(of pixel: Int) -> Int {
        (2 * pixel + 1) * 25_400 / (2 * resolution)
    }

    /// The first pixel whose middle, (p + ½) × 25400 / resolution, is not before the place.
    private func pixel(from micrometres: Int) -> Int {
        let (numerator, denominator) = (2 * micrometres * resolution - 25_400, 50_800)
        return numerator / denominator + (numerator % denominator > 0 ? 1 : 0)
    }
}
