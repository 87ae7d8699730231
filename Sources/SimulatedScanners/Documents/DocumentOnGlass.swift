/// A document on the glass, seen at the resolution of the scan: the mean of the pixels that a sensor element covers, or the nearest pixel where
/// the scan is as fine as the document or finer. At the same resolution each pixel arrives as it is.
final class DocumentOnGlass: PageContent {
    private let document: any DocumentImage
    private let channels: Int
    private let background: Reflectance
    private let columns: [Range<Int>]
    private let rows: DocumentAxis
    /// Counted from the top of the bed.
    private var row: Int
    /// The rows of the document seen last; nil at first.
    private var seen: Range<Int>?
    private var raw: [UInt16]
    private var converted: [UInt16]
    private var sums: [UInt64]

    /// `left` and `top` in millimetres from the corner of the bed.
    init(
        _ document: any DocumentImage, left: Double, top: Double, window: ScanWindow, channels: Int, background: Reflectance
    ) throws(DriverFailure) {
        try Diagnostics.usable { () throws(WorldMistake) in try document.load() }
        self.document = document
        self.channels = channels
        self.background = background
        let axis = DocumentAxis(
            count: document.width, resolution: document.resolution.horizontal, start: left, scanResolution: window.resolution)
        columns = (window.left..<window.left + window.width).map(axis.pixels)
        rows = DocumentAxis(
            count: document.height, resolution: document.resolution.vertical, start: top, scanResolution: window.resolution)
        row = window.top
        raw = [UInt16](repeating: 0, count: document.width * document.channels)
        converted = [UInt16](repeating: 0, count: document.width * channels)
        sums = [UInt64](repeating: 0, count: window.width * channels)
    }

    func next(into samples: inout [UInt16]) throws(DriverFailure) -> RowChange {
        let covered = rows.pixels(row)
        row += 1
        guard covered != seen else { return .none }
        seen = covered
        RowKernels.fill(&samples, pixels: 0..<columns.count, channels: channels, with: background)
        if covered.count == 1 {
            try readConverted(covered.lowerBound)
        } else {
            for index in sums.indices { sums[index] = 0 }
        }
        for documentRow in covered where covered.count > 1 {
            try readConverted(documentRow)
            addRow()
        }
        for (pixel, column) in columns.enumerated() where !column.isEmpty && !covered.isEmpty {
            for channel in 0..<channels {
                samples[pixel * channels + channel] = value(pixel, column, channel, rows: covered.count)
            }
        }
        return .whole
    }

    private func value(_ pixel: Int, _ column: Range<Int>, _ channel: Int, rows: Int) -> UInt16 {
        if rows == 1, column.count == 1 { return converted[column.lowerBound * channels + channel] }
        let count = UInt64(rows * column.count)
        let sum = rows == 1 ? rowSum(column, channel) : sums[pixel * channels + channel]
        return UInt16((sum + count / 2) / count)
    }

    private func addRow() {
        for (pixel, column) in columns.enumerated() {
            for channel in 0..<channels { sums[pixel * channels + channel] += rowSum(column, channel) }
        }
    }

    private func rowSum(_ column: Range<Int>, _ channel: Int) -> UInt64 {
        var sum: UInt64 = 0
        for x in column { sum += UInt64(converted[x * channels + channel]) }
        return sum
    }

    /// Reads a row and gives it the channels of the scan.
    private func readConverted(_ row: Int) throws(DriverFailure) {
        try Diagnostics.usable { () throws(WorldMistake) in try document.read(row: row, into: &raw) }
        switch (document.channels, channels) {
        case (3, 1):
            for x in 0..<document.width { converted[x] = Reflectance.grey(raw[x * 3], raw[x * 3 + 1], raw[x * 3 + 2]) }
        case (1, 3):
            for x in 0..<document.width {
                for channel in 0..<3 { converted[x * 3 + channel] = raw[x] }
            }
        default:
            converted = raw
        }
    }
}
