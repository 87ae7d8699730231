/// Areas of marked pixels that touch, corners included.
enum ConnectedAreas {
    /// Pixels of each.
    ///
    /// - Parameter marks: `width * height`, row by row.
    static func sizes(of marks: [Bool], width: Int, height: Int) -> [Int] {
        var isOpen = marks
        var sizes: [Int] = []
        var waiting: [Int] = []
        for start in marks.indices where isOpen[start] {
            var size = 0
            isOpen[start] = false
            waiting.append(start)
            while let place = waiting.popLast() {
                let (x, y) = (place % width, place / width)
                size += 1
                for row in max(0, y - 1)...min(height - 1, y + 1) {
                    for column in max(0, x - 1)...min(width - 1, x + 1) where isOpen[row * width + column] {
                        isOpen[row * width + column] = false
                        waiting.append(row * width + column)
                    }
                }
            }
            sizes.append(size)
        }
        return sizes
    }
}
