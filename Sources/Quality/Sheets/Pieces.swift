/// Pieces of marked pixels that touch, corners included, with the unmarked ones that they enclose.
enum Pieces {
    struct Piece: Sendable {
        /// Marked pixels.
        var pixels = 0
        /// With those that are enclosed.
        var filled = 0
        var left = Int.max
        var right = Int.min
        var top = Int.max
        var bottom = Int.min
    }

    /// - Parameter marks: `width * height`, row by row.
    static func of(_ marks: [Bool], width: Int, height: Int) -> [Piece] {
        let outside = outside(of: marks, width, height)
        var isOpen = outside.map { !$0 }
        var pieces: [Piece] = []
        var waiting: [Int] = []
        for start in isOpen.indices where isOpen[start] {
            var piece = Piece()
            isOpen[start] = false
            waiting.append(start)
            while let place = waiting.popLast() {
                let (x, y) = (place % width, place / width)
                piece.filled += 1
                if marks[place] { piece.pixels += 1 }
                piece.left = min(piece.left, x)
                piece.right = max(piece.right, x)
                piece.top = min(piece.top, y)
                piece.bottom = max(piece.bottom, y)
                for row in max(0, y - 1)...min(height - 1, y + 1) {
                    for column in max(0, x - 1)...min(width - 1, x + 1) where isOpen[row * width + column] {
                        isOpen[row * width + column] = false
                        waiting.append(row * width + column)
                    }
                }
            }
            pieces.append(piece)
        }
        return pieces
    }

    /// Unmarked pixels that are reached from the frame over others, edge by edge.
    private static func outside(of marks: [Bool], _ width: Int, _ height: Int) -> [Bool] {
        var result = [Bool](repeating: false, count: marks.count)
        var waiting: [Int] = []
        func reach(_ place: Int) {
            guard !marks[place], !result[place] else { return }
            result[place] = true
            waiting.append(place)
        }
        for x in 0..<width {
            reach(x)
            reach((height - 1) * width + x)
        }
        for y in 0..<height {
            reach(y * width)
            reach(y * width + width - 1)
        }
        while let place = waiting.popLast() {
            let x = place % width
            if x > 0 { reach(place - 1) }
            if x < width - 1 { reach(place + 1) }
            if place >= width { reach(place - width) }
            if place < marks.count - width { reach(place + width) }
        }
        return result
    }
}
