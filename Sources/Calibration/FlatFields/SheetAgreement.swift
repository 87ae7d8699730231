import Statistics

/// Whether two passes saw the same: of a sheet that was moved between them its edges lie elsewhere.
public struct SheetAgreement: Sendable, Hashable {
    /// Share of the light by which a column differs that sees something else, beyond what all columns differ by. Noise of a mean of hundreds of rows is
    /// far below.
    private static let columnDifference = 0.02
    /// Share of the light by which a band of rows differs, beyond a light that changes evenly. A lamp at rest keeps it to a half.
    private static let bandDifference = 0.005

    /// Share of the columns that see the sheet and differ.
    public let movedColumns: Double
    /// The middle of the band of rows that differs most. Nil: none does by more than a lamp may.
    public let movedRow: Int?

    /// - Parameters: passes of one width.
    public init(_ first: ColumnMeans, _ second: ColumnMeans) {
        movedColumns = Self.movedColumns(first, second)
        movedRow = Self.movedRow(first, second)
    }

    private static func movedColumns(_ first: ColumnMeans, _ second: ColumnMeans) -> Double {
        let (sheet, samples) = (first.sheet, first.samples)
        guard !sheet.isEmpty, second.width == first.width, second.samples == samples else { return 0 }
        var moved = [Bool](repeating: false, count: sheet.count)
        for channel in 0..<samples {
            let ratios = sheet.map { pixel in
                let index = pixel * samples + channel
                return second.means[index] / max(first.means[index], 1)
            }
            guard let usual = OrderStatistics.median(ratios), usual > 0 else { continue }
            for (place, ratio) in ratios.enumerated() where abs(ratio / usual - 1) > columnDifference { moved[place] = true }
        }
        return Double(moved.count { $0 }) / Double(sheet.count)
    }

    private static func movedRow(_ first: ColumnMeans, _ second: ColumnMeans) -> Int? {
        guard first.bands.count == second.bands.count, first.bandRows == second.bandRows, first.bands.count > 4 else { return nil }
        // The outermost bands see the borders of the bed.
        let changes = (1..<first.bands.count - 1).map { (x: Double($0), y: second.bands[$0] / max(first.bands[$0], 1e-9)) }
        guard let line = RobustLine(changes, leastSpread: bandDifference / 10)?.line else { return nil }
        let greatest = changes.map { (band: $0.x, off: abs($0.y - line.value($0.x))) }.max { $0.off < $1.off }
        guard let greatest, greatest.off > bandDifference else { return nil }
        return Int((greatest.band + 0.5) * Double(first.bandRows))
    }
}
