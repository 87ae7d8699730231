extension CodeSheet {
    /// Prints a line of text.
    ///
    /// - Parameters:
    ///   - x: millimetres from the left edge to the line's middle.
    ///   - y: millimetres from the upper edge.
    ///   - height: millimetres of a digit.
    public mutating func print(_ line: PrintedLine, x: Double, y: Double, height: Double = 2.8) {
        let dot = height / PrintedLine.digitHeight
        let left = x - Double(line.width) * dot / 2
        let top = y - Double(line.rows.count) * dot / 2
        for (row, dots) in line.rows.enumerated() {
            for (column, isBlack) in dots.enumerated() where isBlack {
                cover(x: left + Double(column) * dot, y: top + Double(row) * dot, width: dot, height: dot, withInk: true)
            }
        }
    }
}
