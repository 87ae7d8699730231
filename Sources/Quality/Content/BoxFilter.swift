/// Filters of small pictures, each as wide and high as the picture it is made of. Beyond the border lie the border's own values.
enum BoxFilter {
    /// Mean of squares of `side` × `side` pixels; a side that is even reaches one pixel less to the left and up.
    static func mean(_ values: [Float], width: Int, height: Int, side: Int) -> [Float] {
        transposed(means(transposed(means(values, width, height, side), width, height), height, width, side), height, width)
    }

    /// Greatest of squares of `side` × `side` pixels, a side that is odd.
    static func maximum(_ values: [Float], width: Int, height: Int, side: Int) -> [Float] {
        transposed(maxima(transposed(maxima(values, width, height, side), width, height), height, width, side), height, width)
    }

    static func transposed(_ values: [Float], _ width: Int, _ height: Int) -> [Float] {
        var result = [Float](repeating: 0, count: values.count)
        let source = values.span
        var target = result.mutableSpan
        // In squares, so that both pictures stay near.
        let block = 32
        for top in stride(from: 0, to: height, by: block) {
            for left in stride(from: 0, to: width, by: block) {
                for y in top..<min(top + block, height) {
                    for x in left..<min(left + block, width) { target[unchecked: x &* height &+ y] = source[unchecked: y &* width &+ x] }
                }
            }
        }
        return result
    }

    /// Along columns, so that one step is done for whole rows.
    private static func means(_ values: [Float], _ width: Int, _ height: Int, _ side: Int) -> [Float] {
        var result = [Float](repeating: 0, count: values.count)
        var sums = [Float](repeating: 0, count: width)
        let source = values.span
        var target = result.mutableSpan
        let (before, after) = ((side - 1) / 2, side / 2)
        for place in -before...after {
            let row = min(max(place, 0), height - 1) * width
            for x in 0..<width { sums[x] += source[unchecked: row &+ x] }
        }
        let scale = 1 / Float(side)
        var running = sums.mutableSpan
        for y in 0..<height {
            let (next, last) = (min(y + after + 1, height - 1) * width, max(y - before, 0) * width)
            let row = y * width
            for x in 0..<width {
                target[unchecked: row &+ x] = running[unchecked: x] * scale
                running[unchecked: x] += source[unchecked: next &+ x] - source[unchecked: last &+ x]
            }
        }
        return result
    }

    /// Along columns, by windows twice as high each time: the greatest of 31 is that of two windows of 16.
    private static func maxima(_ values: [Float], _ width: Int, _ height: Int, _ side: Int) -> [Float] {
        var current = values
        var window = 1
        while window * 2 <= side {
            current = greater(current, width, height, by: window)
            window *= 2
        }
        if window < side { current = greater(current, width, height, by: side - window) }
        // The windows begin at their places; the middle is to lie there.
        return shifted(current, width, height, by: side / 2, values, side)
    }

    /// Of each value and the one so many rows below it.
    private static func greater(_ values: [Float], _ width: Int, _ height: Int, by rows: Int) -> [Float] {
        var result = values
        let source = values.span
        var target = result.mutableSpan
        for y in 0..<height {
            let (row, other) = (y * width, min(y + rows, height - 1) * width)
            for x in 0..<width { target[unchecked: row &+ x] = max(source[unchecked: row &+ x], source[unchecked: other &+ x]) }
        }
        return result
    }

    private static func shifted(_ maxima: [Float], _ width: Int, _ height: Int, by rows: Int, _ values: [Float], _ side: Int) -> [Float] {
        var result = maxima
        // In the first rows the window is cut: it begins with the picture.
        var head = [Float](repeating: -.infinity, count: width)
        for y in 0..<min(rows, height) { for x in 0..<width { head[x] = max(head[x], values[y &* width &+ x]) } }
        for y in 0..<height {
            if y >= rows {
                for x in 0..<width { result[y &* width &+ x] = maxima[(y - rows) * width + x] }
            } else {
                let last = min(y + side - 1 - rows, height - 1)
                if last >= rows { for x in 0..<width { head[x] = max(head[x], values[last * width + x]) } }
                for x in 0..<width { result[y &* width &+ x] = head[x] }
            }
        }
        return result
    }
}
