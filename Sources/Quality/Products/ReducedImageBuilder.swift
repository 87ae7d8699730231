/// Reduces an image to about 100 pixels an inch while its rows pass, by the mean of boxes.
struct ReducedImageBuilder: Sendable {
    /// Pixels an inch of the reduced picture; of one that would be wider than ``greatestWidth``, half of it.
    static let resolution = 100.0
    /// Pixels of a row beyond which half the resolution does: an A1 sheet at 100 pixels an inch.
    private static let greatestWidth = 3400

    private let form: ImageForm
    private let across: Int
    private let down: Int
    private let width: Int
    private let resolution: Double
    private var columns: [UInt32]
    private var rowsInBox = 0
    private var pixels: [UInt8] = []
    private var height = 0

    init(_ form: ImageForm) {
        self.form = form
        let x = form.horizontalResolution ?? 300
        let y = form.verticalResolution ?? x
        let isLarge = Double(form.width) / x * Self.resolution > Double(Self.greatestWidth)
        let target = isLarge ? Self.resolution / 2 : Self.resolution
        across = max(1, min(256, Int((x / target).rounded())))
        // Square pixels, as far as whole boxes allow.
        down = max(1, min(256, Int((y / x * Double(across)).rounded())))
        resolution = x / Double(across)
        width = (form.width + across - 1) / across
        columns = [UInt32](repeating: 0, count: form.width)
    }

    mutating func take(_ luma: Span<UInt8>) {
        var columns = columns.mutableSpan
        for x in 0..<luma.count { columns[unchecked: x] &+= UInt32(luma[unchecked: x]) }
        rowsInBox += 1
        if rowsInBox == down { close() }
    }

    private mutating func close() {
        guard rowsInBox > 0 else { return }
        pixels += Self.means(columns.span, across: across, boxes: width, rows: rowsInBox)
        clear()
        height += 1
        rowsInBox = 0
    }

    private static func means(_ sums: Span<UInt32>, across: Int, boxes: Int, rows: Int) -> [UInt8] {
        (0..<boxes).map { box in
            let range = box * across..<min((box + 1) * across, sums.count)
            let part = sums.extracting(range)
            var sum: UInt32 = 0
            for x in 0..<part.count { sum &+= part[unchecked: x] }
            let count = UInt32(range.count * rows)
            return UInt8(truncatingIfNeeded: (sum &+ count / 2) / count)
        }
    }

    private mutating func clear() {
        var sums = columns.mutableSpan
        for x in 0..<sums.count { sums[unchecked: x] = 0 }
    }

    /// The picture, with a last box that may be less high. To be called once.
    mutating func finish() -> ReducedImage {
        close()
        return ReducedImage(width: height == 0 ? 0 : width, height: height, pixels: pixels, resolution: resolution)
    }
}
