/// Sums of the pixels of each column over some rows, 256 at most. Whole rows are added by vectors; what lies beside each other comes together later.
enum ColumnSums {
    /// Adds a row to the sums, or begins with it. Of what is longer the end is left alone.
    ///
    /// - Parameter isFirst: what was in the sums before does not count.
    static func add(_ row: Span<UInt8>, isFirst: Bool, to sums: inout [UInt16]) {
        var sums = sums.mutableSpan
        let count = min(row.count, sums.count)
        if isFirst {
            for x in 0..<count { sums[unchecked: x] = UInt16(row[unchecked: x]) }
        } else {
            for x in 0..<count { sums[unchecked: x] &+= UInt16(row[unchecked: x]) }
        }
    }
}
