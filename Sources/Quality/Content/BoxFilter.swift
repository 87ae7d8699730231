/// Filters of small pictures, each as wide and high as the picture it is made of. Beyond the border lie the border's own values.
enum BoxFilter {
    /// Makes each value the mean of the square of `side` × `side` pixels around it; a side that is even reaches one pixel less to the left and up.
    ///
    /// - Parameter room: as many values; what is in it does not matter, before and behind.
    static func mean(_ values: inout [Float], width: Int, height: Int, side: Int, room: inout [Float]) {
        meanDown(values, width, height, side, into: &room)
        transpose(room, width, height, into: &values)
        meanDown(values, height, width, side, into: &room)
        transpose(room, height, width, into: &values)
    }

    /// Exchanges rows and columns.
    static func transpose(_ values: [Float], _ width: Int, _ height: Int, into target: inout [Float]) {
        let source = values.span
        var target = target.mutableSpan
        let (columns, rows) = (width / 4 * 4, height / 4 * 4)
        // In squares, so that both pictures stay near.
        let block = 32
        for top in stride(from: 0, to: rows, by: block) {
            for left in stride(from: 0, to: columns, by: block) {
                for y in stride(from: top, to: min(top + block, rows), by: 4) {
                    for x in stride(from: left, to: min(left + block, columns), by: 4) { turn(source, width, x, y, height, &target) }
                }
            }
        }
        for y in 0..<height {
            for x in (y < rows ? columns : 0)..<width { target[unchecked: x &* height &+ y] = source[unchecked: y &* width &+ x] }
        }
    }

    /// Four by four values.
    @inline(__always)
    private static func turn(_ source: Span<Float>, _ width: Int, _ x: Int, _ y: Int, _ height: Int, _ target: inout MutableSpan<Float>) {
        let place = y &* width &+ x
        let (a, b): (SIMD4<Float>, SIMD4<Float>) = (source.vector(at: place), source.vector(at: place &+ width))
        let (c, d): (SIMD4<Float>, SIMD4<Float>) = (source.vector(at: place &+ 2 &* width), source.vector(at: place &+ 3 &* width))
        // Columns 0 and 2, then 1 and 3.
        let (even, odd) = (SIMD4(lowHalf: a.evenHalf, highHalf: b.evenHalf), SIMD4(lowHalf: a.oddHalf, highHalf: b.oddHalf))
        let (evenBelow, oddBelow) = (SIMD4(lowHalf: c.evenHalf, highHalf: d.evenHalf), SIMD4(lowHalf: c.oddHalf, highHalf: d.oddHalf))
        let own = x &* height &+ y
        target.store(SIMD4(lowHalf: even.evenHalf, highHalf: evenBelow.evenHalf), at: own)
        target.store(SIMD4(lowHalf: odd.evenHalf, highHalf: oddBelow.evenHalf), at: own &+ height)
        target.store(SIMD4(lowHalf: even.oddHalf, highHalf: evenBelow.oddHalf), at: own &+ 2 &* height)
        target.store(SIMD4(lowHalf: odd.oddHalf, highHalf: oddBelow.oddHalf), at: own &+ 3 &* height)
    }

    /// Means of `side` pixels down each column, so that one step is done for whole rows.
    static func meanDown(_ values: [Float], _ width: Int, _ height: Int, _ side: Int, into target: inout [Float]) {
        var sums = [Float](repeating: 0, count: width)
        let source = values.span
        var target = target.mutableSpan
        let (before, after) = ((side - 1) / 2, side / 2)
        var running = sums.mutableSpan
        for place in -before...after {
            let row = min(max(place, 0), height - 1) * width
            for x in 0..<width { running[unchecked: x] += source[unchecked: row &+ x] }
        }
        let scale = 1 / Float(side)
        for y in 0..<height {
            let (next, last) = (min(y + after + 1, height - 1) * width, max(y - before, 0) * width)
            let row = y * width
            for x in 0..<width {
                target[unchecked: row &+ x] = running[unchecked: x] * scale
                running[unchecked: x] += source[unchecked: next &+ x] - source[unchecked: last &+ x]
            }
        }
    }
}
