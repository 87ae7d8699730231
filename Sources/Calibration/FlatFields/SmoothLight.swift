import Statistics

/// The light of a grid of cells without noise and without what lies on the sheet: at each cell the value there of the surface of second degree through the
/// cells about it, by least squares (Savitzky and Golay, in two directions).
///
/// A mean of the cells about it would flatten what bends, and at the borders what rises: there the surface goes on to the last cell.
struct SmoothLight: Sendable {
    /// Cells of a window each way: a speck of some of them is a small part of it.
    private static let window = 7
    /// Share of the light by which a cell that has something on it differs from its surface at least, and standard deviations of all cells' differences.
    private static let (leastSpot, spotDeviations) = (0.004, 6.0)
    private static let rounds = 16
    /// Of so many cells one may be spotted for surfaces to be laid through the others.
    private static let mostSpotted = 20

    let columns: Int
    let rows: Int
    /// Of each cell, row by row.
    private(set) var values: [Double]
    /// The cells that have something on them, which the surfaces do not take.
    private(set) var spotted: [Bool]

    /// - Parameter means: of one channel: of each cell, row by row.
    init(_ means: [Double], columns: Int, rows: Int) {
        (self.columns, self.rows) = (columns, rows)
        spotted = [Bool](repeating: false, count: means.count)
        values = means
        let window = Window(columns: min(Self.window, columns), rows: min(Self.window, rows))
        let kernels = window.kernels()
        for _ in 0..<Self.rounds {
            smooth(means, window, kernels)
            let differences = zip(means, values).map { abs($0 / max($1, 1) - 1) }
            let limit = max(Self.leastSpot, Self.spotDeviations * 1.4826 * (OrderStatistics.median(differences) ?? 0))
            let greatest = zip(differences, spotted).reduce(0) { max($0, $1.1 ? 0 : $1.0) }
            // The deepest first: what lies about them differs from a surface that they pull down.
            let step = max(limit, greatest / 2)
            let next = zip(differences, spotted).map { $0 > ($1 ? limit : step) }
            let isDone = next == spotted && step == limit
            spotted = next
            // No dust is so much: what it is nobody need know.
            if isDone || next.count(where: { $0 }) > max(1, next.count / Self.mostSpotted) { return }
        }
    }

    private mutating func smooth(_ means: [Double], _ window: Window, _ kernels: [[Double]]) {
        for row in 0..<rows {
            let top = min(max(row - window.rows / 2, 0), rows - window.rows)
            for column in 0..<columns {
                let left = min(max(column - window.columns / 2, 0), columns - window.columns)
                let start = top * columns + left
                let place = (row - top) * window.columns + column - left
                let weights =
                    isSpotted(start, window) ? window.kernel(of: place) { !spotted[start + window.index($0, columns)] } : kernels[place]
                // Too few of its cells are left: it stays what it is, and is told by them.
                guard let weights else { continue }
                var sum = 0.0
                for index in weights.indices { sum += weights[index] * means[start + window.index(index, columns)] }
                values[row * columns + column] = sum
            }
        }
    }

    private func isSpotted(_ start: Int, _ window: Window) -> Bool {
        (0..<window.rows).contains { row in spotted[start + row * columns..<start + row * columns + window.columns].contains(true) }
    }

    /// Cells that a surface is laid through.
    private struct Window {
        let columns: Int
        let rows: Int

        /// Where a cell of it lies among those of the grid, from its first.
        func index(_ place: Int, _ gridColumns: Int) -> Int { place / columns * gridColumns + place % columns }

        /// The terms of a surface at a cell: as many as so many cells each way determine.
        private func terms(_ place: Int) -> [Double] {
            let x = Double(place % columns) - Double(columns - 1) / 2
            let y = Double(place / columns) - Double(rows - 1) / 2
            var terms = [1.0]
            if columns > 1 { terms.append(x) }
            if rows > 1 { terms.append(y) }
            if columns > 2 { terms.append(x * x) }
            if rows > 2 { terms.append(y * y) }
            if columns > 1, rows > 1 { terms.append(x * y) }
            return terms
        }

        /// What each cell counts in the surface's value at each.
        func kernels() -> [[Double]] { (0..<columns * rows).map { kernel(of: $0) { _ in true } ?? [] } }

        /// Nil: fewer than half of the cells are kept.
        func kernel(of place: Int, _ isKept: (Int) -> Bool) -> [Double]? {
            let kept = (0..<columns * rows).map(isKept)
            guard kept.count(where: { $0 }) * 2 > kept.count else { return nil }
            let all = kept.indices.map { kept[$0] ? terms($0) : [] }
            let own = terms(place)
            let equations = own.indices.map { first in
                own.indices.map { second in all.reduce(0) { $0 + ($1.isEmpty ? 0 : $1[first] * $1[second]) } }
            }
            guard let factors = LinearEquations.solve(equations, own) else { return nil }
            return all.map { terms in zip(terms, factors).reduce(0) { $0 + $1.0 * $1.1 } }
        }
    }
}
