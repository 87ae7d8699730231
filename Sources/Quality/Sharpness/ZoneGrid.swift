/// Edges by the part of the image that they lie in: three columns, and bands of rows that are put together in pairs when there are many, since
/// nobody knows beforehand how long the image is.
struct ZoneGrid: Sendable {
    static let columns = 3
    private static let greatestBands = 24
    private let width: Int
    private var bandRows = 256
    private var bands: [[EdgeWidths]] = []

    init(width: Int) {
        self.width = width
    }

    mutating func add(x: Int, row: Int, amplitude: Double, width edge: Double) {
        var band = row / bandRows
        while band >= Self.greatestBands {
            merge()
            band = row / bandRows
        }
        while bands.count <= band { bands.append([EdgeWidths](repeating: EdgeWidths(), count: Self.columns)) }
        bands[band][min(Self.columns - 1, x * Self.columns / max(1, width))].add(amplitude: amplitude, width: edge)
    }

    private mutating func merge() {
        bandRows *= 2
        bands = stride(from: 0, to: bands.count, by: 2).map { index in
            guard index + 1 < bands.count else { return bands[index] }
            return (0..<Self.columns).map { column in
                var both = bands[index][column]
                both.add(bands[index + 1][column])
                return both
            }
        }
    }

    /// All edges.
    var all: EdgeWidths {
        var sum = EdgeWidths()
        for zone in bands.joined() { sum.add(zone) }
        return sum
    }

    /// A third of the columns by as much of a third of the rows as whole bands make.
    struct Zone {
        let columns: Range<Int>
        let rows: Range<Int>
        let edges: EdgeWidths
    }

    /// The bands that lie in a third of the rows as a whole: a quarter of sharp edges from beside it would hide that the third is soft. Where there is
    /// none, those that have their middle in it.
    private func bands(inThird third: Int, rows: Int) -> [Int] {
        let whole = bands.indices.filter { $0 * bandRows * 3 >= third * rows && min(rows, ($0 + 1) * bandRows) * 3 <= (third + 1) * rows }
        return whole.isEmpty ? bands.indices.filter { min(2, (2 * $0 + 1) * bandRows * 3 / (2 * rows)) == third } : whole
    }

    func zones(rows: Int) -> [Zone] {
        guard rows > 0, !bands.isEmpty else { return [] }
        return (0..<3).flatMap { third -> [Zone] in
            let chosen = bands(inThird: third, rows: rows)
            guard let first = chosen.first, let last = chosen.last else { return [] }
            return (0..<Self.columns).map { column in
                var sum = EdgeWidths()
                for band in chosen { sum.add(bands[band][column]) }
                return Zone(
                    columns: column * width / Self.columns..<(column + 1) * width / Self.columns,
                    rows: first * bandRows..<min(rows, (last + 1) * bandRows), edges: sum)
            }
        }
    }
}
