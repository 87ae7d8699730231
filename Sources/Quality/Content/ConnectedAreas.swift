/// Areas of marked pixels that touch, corners included.
enum ConnectedAreas {
    /// Pixels of each.
    ///
    /// - Parameter marks: `width * height`, row by row; those along the border are left out.
    static func sizes(of marks: [Bool], width: Int, height: Int) -> [Int] {
        guard width > 2, height > 2 else { return [] }
        var open = marks
        // With a border that is closed no neighbour has to be asked whether it is there.
        for x in 0..<width {
            open[x] = false
            open[(height - 1) * width + x] = false
        }
        for y in 0..<height {
            open[y * width] = false
            open[y * width + width - 1] = false
        }
        let neighbours = [-width - 1, -width, -width + 1, -1, 1, width - 1, width, width + 1]
        var sizes: [Int] = []
        var waiting: [Int] = []
        for start in open.indices where open[start] {
            var size = 0
            open[start] = false
            waiting.append(start)
            while let place = waiting.popLast() {
                size += 1
                for neighbour in neighbours where open[place + neighbour] {
                    open[place + neighbour] = false
                    waiting.append(place + neighbour)
                }
            }
            sizes.append(size)
        }
        return sizes
    }
}
