import Statistics

/// Areas of marked pixels that touch, corners included.
enum ConnectedAreas {
    /// Pixels of each.
    ///
    /// - Parameters:
    ///   - marks: rows of `width`.
    ///   - columns: those that count, and `rows`: what lies outside is not marked.
    static func sizes(of marks: [Bool], width: Int, columns: Range<Int>, rows: Range<Int>) -> [Int] {
        var runs = ConnectedRuns()
        let marks = marks.span
        for y in rows {
            runs.begin(row: y)
            let (base, end) = (y * width, y * width + columns.upperBound)
            var place = marks.firstMark(from: base + columns.lowerBound, before: end)
            while place < end {
                let last = marks.firstGap(from: place, before: end)
                runs.add(place - base, last - base)
                place = marks.firstMark(from: last, before: end)
            }
        }
        return runs.areas.map(\.pixels)
    }
}
