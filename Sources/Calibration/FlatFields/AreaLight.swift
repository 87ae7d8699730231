import Statistics

/// The light that a camera sees of an even white sheet, without noise, and without the dust on it.
public struct AreaLight: Sendable, Hashable {
    /// Share of the cells that may have something on them, and cells of it each way.
    private static let (mostSpotted, greatestSpot) = (0.01, 4)
    /// Parts of a code that levels are kept in: far less than a thousandth of the light.
    private static let codeParts = 8.0

    /// The cells with the light of each as their means.
    let cells: CellMeans

    /// - Throws: ``AreaField/Problem/covered(column:row:)``.
    public init(_ sheet: CellMeans) throws(AreaField.Problem) {
        var cells = sheet
        for channel in 0..<sheet.samples {
            let smooth = SmoothLight(
                stride(from: channel, to: sheet.means.count, by: sheet.samples).map { sheet.means[$0] }, columns: sheet.columns, rows: sheet.rows)
            if let (column, row) = Self.cover(smooth) { throw .covered(column: column, row: row) }
            for (cell, value) in smooth.values.enumerated() {
                cells.means[cell * sheet.samples + channel] = (value * Self.codeParts).rounded() / Self.codeParts
            }
        }
        self.cells = cells
    }

    /// What cells differ by from one end of their range to the other, of the channel where it is most, as a share of full scale.
    public var residue: Double { FlatField.greatestSpread(cells.means, samples: cells.samples) }

    /// Where the light of a second pass with the same cells differs most, beyond what all of it does: a lamp may change, and a shadow may not fall.
    ///
    /// - Returns: the cell, and by what share of the light.
    public func greatestChange(to second: AreaLight) -> (column: Int, row: Int, share: Double) {
        let (before, after) = (cells.means, second.cells.means)
        var greatest = (cell: 0, share: 0.0)
        for channel in 0..<cells.samples {
            let ratios = stride(from: channel, to: before.count, by: cells.samples).map { after[$0] / max(before[$0], 1) }
            guard let usual = OrderStatistics.median(ratios), usual > 0 else { continue }
            for (cell, ratio) in ratios.enumerated() where abs(ratio / usual - 1) > greatest.share { greatest = (cell, abs(ratio / usual - 1)) }
        }
        return (greatest.cell % cells.columns, greatest.cell / cells.columns, greatest.share)
    }

    /// The middle of the largest of all that is no dust.
    private static func cover(_ light: SmoothLight) -> (column: Int, row: Int)? {
        var runs = ConnectedRuns()
        for row in 0..<light.rows {
            runs.begin(row: row)
            for column in 0..<light.columns where light.spotted[row * light.columns + column] { runs.add(column, column + 1) }
        }
        guard let largest = runs.areas.max(by: { $0.pixels < $1.pixels }) else { return nil }
        let isDust = runs.areas.allSatisfy { max($0.right - $0.left, $0.bottom - $0.top) <= greatestSpot }
        let spotted = light.spotted.count { $0 }
        // Of a few cells one is more than a hundredth.
        if isDust, Double(spotted) <= max(mostSpotted * Double(light.spotted.count), 1) { return nil }
        return ((largest.left + largest.right) / 2, (largest.top + largest.bottom) / 2)
    }
}
