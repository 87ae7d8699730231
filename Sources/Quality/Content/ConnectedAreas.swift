import Statistics

/// Areas of marked pixels that touch, corners included.
enum ConnectedAreas {
    /// Pixels of each.
    ///
    /// - Parameter columns: those that count, and `rows`: what lies outside is not marked.
    static func sizes(of marks: MarkedRuns, columns: Range<Int>, rows: Range<Int>) -> [Int] {
        var runs = ConnectedRuns()
        for row in rows {
            runs.begin(row: row)
            marks.forEach(in: row) { run in
                let (start, end) = (max(run.start, columns.lowerBound), min(run.end, columns.upperBound))
                if start < end { runs.add(start, end) }
            }
        }
        return runs.areas.map(\.pixels)
    }
}
