/// As many linear equations as there are unknowns.
package enum LinearEquations {
    /// By Gauss's elimination with the greatest pivot of each column. Nil: they have no single solution.
    ///
    /// - Parameters:
    ///   - factors: a row for each equation.
    ///   - results: what each comes to.
    package static func solve(_ factors: [[Double]], _ results: [Double]) -> [Double]? {
        let count = results.count
        var rows = zip(factors, results).map { $0 + [$1] }
        for column in 0..<count {
            guard let pivot = (column..<count).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }), abs(rows[pivot][column]) > 1e-12 else {
                return nil
            }
            rows.swapAt(column, pivot)
            for row in column + 1..<count {
                let factor = rows[row][column] / rows[column][column]
                for place in column...count { rows[row][place] -= factor * rows[column][place] }
            }
        }
        var solution = [Double](repeating: 0, count: count)
        for row in (0..<count).reversed() {
            let known = (row + 1..<count).reduce(0.0) { $0 + rows[row][$1] * solution[$1] }
            solution[row] = (rows[row][count] - known) / rows[row][row]
        }
        return solution
    }
}
