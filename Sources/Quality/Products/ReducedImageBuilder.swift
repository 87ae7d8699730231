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
    /// Sums of a column's pixels: those of 256 rows fit.
    private var columns: [UInt16]
    private var rowsInBox = 0
    /// The newest row of the picture.
    private var line: [UInt8]
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
        line = [UInt8](repeating: 0, count: width)
        // Room for a sheet on its short side: what is not written to costs nothing.
        pixels.reserveCapacity(width * min(width * 3 / 2, 8192))
        columns = [UInt16](repeating: 0, count: form.width)
    }

    mutating func take(_ luma: Span<UInt8>) {
        ColumnSums.add(luma, isFirst: rowsInBox == 0, to: &columns)
        rowsInBox += 1
        if rowsInBox == down { close() }
    }

    private mutating func close() {
        guard rowsInBox > 0 else { return }
        // A number of columns that is known beforehand needs no loop.
        switch across {
        case 3: Self.join(columns, across: 3, rows: rowsInBox, into: &line)
        default: Self.join(columns, across: across, rows: rowsInBox, into: &line)
        }
        pixels += line
        height += 1
        rowsInBox = 0
    }

    /// Means of a row of boxes, the last of which may be less wide.
    @inline(__always)
    private static func join(_ columns: [UInt16], across: Int, rows: Int, into line: inout [UInt8]) {
        let sums = columns.span
        var line = line.mutableSpan
        // A product and a shift instead of a division: of sums below 2^24 they are the same.
        let count = UInt64(across * rows)
        let share = ((1 << 40) + count - 1) / count
        let whole = sums.count / across
        for box in 0..<whole {
            var sum: UInt32 = 0
            for x in 0..<across { sum &+= UInt32(sums[unchecked: box &* across &+ x]) }
            line[unchecked: box] = UInt8(truncatingIfNeeded: ((UInt64(sum) &+ count / 2) &* share) &>> 40)
        }
        guard whole < line.count else { return }
        let rest = whole * across..<sums.count
        let sum = rest.reduce(0) { $0 + Int(columns[$1]) }
        line[whole] = UInt8(truncatingIfNeeded: (sum + rest.count * rows / 2) / (rest.count * rows))
    }

    /// The picture, with a last box that may be less high. To be called once.
    mutating func finish() -> ReducedImage {
        close()
        return ReducedImage(width: height == 0 ? 0 : width, height: height, pixels: pixels, resolution: resolution)
    }
}
