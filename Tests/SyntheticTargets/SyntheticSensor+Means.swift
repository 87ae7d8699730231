import Calibration

extension SyntheticSensor {
    /// The means of the same rows as ``rows(_:of:seed:dust:)`` gives, taken while they pass.
    public func means(_ count: Int, of level: Double, seed: UInt64, dust: [Int] = []) -> ColumnMeans? {
        Self.means(rows(count, of: level, seed: seed, dust: dust))
    }

    /// The means of rows of grey.
    public static func means(_ rows: [[UInt16]]) -> ColumnMeans? {
        var meter = ColumnMeter(width: rows.first?.count ?? 0, samples: 1, depth: 16)
        for row in rows { meter.take(row.span.bytes, count: 1) }
        return meter.finish()
    }
}
