import Statistics

/// Averages the cells of an even sheet while its rows pass. Memory depends on the number of cells and on the width of the image, and never holds the image.
///
/// A cell is averaged in sixteen pieces, of which the four that are darkest and the four that are lightest do not count: a speck covers few of them.
public struct CellMeter: SheetMeter {
    /// Pixels of a cell each way, or a multiple of them where there would be more than ``mostCells`` in a row.
    public static let cell = 16
    private static let mostCells = 1024
    /// Pieces of a cell each way.
    private static let pieces = 4
    private static let trimmed = 0.25
    /// Parts of a code that means are kept in: more would be nothing but digits in a file.
    private static let codeParts = 8.0

    private let width: Int
    private let samples: Int
    private let depth: Int
    private let size: Int
    private let columns: Int
    /// Pieces of a cell along a row, and their pixels.
    private let across: Int
    private let pieceWidth: Int
    private let pieceHeight: Int
    /// Of the rows of a piece.
    private var sums: [UInt32]
    private var rowsInPiece = 0
    private var height = 0
    /// Of the cells that are not complete: rows of pieces.
    private var open: [[Float]] = []
    private var means: [Double] = []

    /// - Parameters:
    ///   - samples: 1 or 3 of each pixel.
    ///   - depth: bits of each: 8, or 16 in the machine's byte order.
    public init(width: Int, samples: Int, depth: Int) {
        self.width = width
        self.samples = samples
        self.depth = depth
        let size = Self.cell * max(1, (width / Self.cell + Self.mostCells - 1) / Self.mostCells)
        self.size = max(1, min(size, width))
        columns = width / self.size
        across = min(Self.pieces, self.size)
        pieceWidth = self.size / across
        pieceHeight = size / Self.pieces
        sums = [UInt32](repeating: 0, count: width * samples)
    }

    public mutating func take(_ bytes: RawSpan, count: Int) {
        let length = width * samples * depth / 8
        guard length > 0 else { return }
        for row in 0..<min(count, bytes.byteCount / length) {
            ColumnMeter.add(bytes.extracting(row * length..<(row + 1) * length), depth: depth, to: &sums)
            height += 1
            rowsInPiece += 1
            if rowsInPiece == pieceHeight { closePieces() }
            if open.count == Self.pieces { closeCells() }
        }
    }

    private mutating func closePieces() {
        open.append(pieces())
        for index in sums.indices { sums[index] = 0 }
        rowsInPiece = 0
    }

    /// Means of the pieces that the sums are of.
    private func pieces() -> [Float] {
        let sums = sums.span
        var row: [Float] = []
        row.reserveCapacity(columns * across * samples)
        let count = Float(pieceWidth * rowsInPiece)
        for column in 0..<columns {
            for piece in 0..<across {
                let start = (column * size + piece * pieceWidth) * samples
                for channel in 0..<samples {
                    var sum: UInt64 = 0
                    for pixel in 0..<pieceWidth { sum += UInt64(sums[start + pixel * samples + channel]) }
                    row.append(Float(sum) / count)
                }
            }
        }
        return row
    }

    private mutating func closeCells() {
        for column in 0..<columns {
            for channel in 0..<samples {
                let values = open.flatMap { row in (0..<across).map { Double(row[(column * across + $0) * samples + channel]) } }
                let mean = OrderStatistics.trimmedMean(values, cutting: Self.trimmed) ?? 0
                means.append((mean * Self.codeParts).rounded() / Self.codeParts)
            }
        }
        open = []
    }

    public consuming func finish() -> CellMeans? {
        guard height > 0, width > 0 else { return nil }
        var cellHeight = pieceHeight * Self.pieces
        if means.isEmpty {
            // All that there is is one row of cells, and lower than others.
            if rowsInPiece > 0, open.isEmpty || rowsInPiece * 2 >= pieceHeight { closePieces() }
            closeCells()
            cellHeight = height
        }
        return CellMeans(
            width: width, height: height, samples: samples, depth: depth, columns: columns, rows: means.count / (columns * samples), cellWidth: size,
            cellHeight: cellHeight, means: means)
    }
}
