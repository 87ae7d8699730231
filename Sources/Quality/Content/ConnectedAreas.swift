/// Areas of marked pixels that touch, corners included.
struct ConnectedAreas {
    struct Area: Sendable {
        var pixels = 0
        var left = Int.max
        var right = Int.min
        var top = Int.max
        var bottom = Int.min

        mutating func add(_ x: Int, _ y: Int) {
            pixels += 1
            left = min(left, x)
            right = max(right, x)
            top = min(top, y)
            bottom = max(bottom, y)
        }
    }

    /// - Parameter marks: `width * height`, row by row.
    static func of(_ marks: [Bool], width: Int, height: Int) -> [Area] {
        var isOpen = marks
        var areas: [Area] = []
        var waiting: [Int] = []
        for start in marks.indices where isOpen[start] {
            var area = Area()
            isOpen[start] = false
            waiting.append(start)
            while let place = waiting.popLast() {
                let (x, y) = (place % width, place / width)
                area.add(x, y)
                for row in max(0, y - 1)...min(height - 1, y + 1) {
                    for column in max(0, x - 1)...min(width - 1, x + 1) where isOpen[row * width + column] {
                        isOpen[row * width + column] = false
                        waiting.append(row * width + column)
                    }
                }
            }
            areas.append(area)
        }
        return areas
    }
}
