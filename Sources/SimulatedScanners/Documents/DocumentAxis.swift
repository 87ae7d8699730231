/// Which pixels of a document a pixel of the scan covers, along one axis.
struct DocumentAxis {
    private let count: Int
    /// Document pixels a scan pixel.
    private let scale: Double
    /// Where the document begins, in its own pixels.
    private let offset: Double

    /// `start` in millimetres from the corner of the bed.
    init(count: Int, resolution: Double, start: Double, scanResolution: Int) {
        self.count = count
        scale = resolution / Double(scanResolution)
        let offset = start * resolution / 25.4
        // Pixels of the same size lie on each other, or one would be seen twice and another not at all.
        self.offset = scale == 1 ? offset.rounded() : offset
    }

    /// The covered pixels of the document for a pixel counted from the corner of the bed; empty beside the document.
    func pixels(_ pixel: Int) -> Range<Int> {
        let first: Int
        let end: Int
        if scale > 1 {
            first = Int((Double(pixel) * scale - offset).rounded(.down))
            end = max(first + 1, Int((Double(pixel + 1) * scale - offset).rounded(.down)))
        } else {
            first = Int(((Double(pixel) + 0.5) * scale - offset).rounded(.down))
            end = first + 1
        }
        let range = (max(0, first), min(count, end))
        return range.0 < range.1 ? range.0..<range.1 : 0..<0
    }
}
