import Statistics

/// The boxes of what is darker than a level and hangs together, corners included: letters, mostly.
enum InkAreas {
    static func boxes(in strip: EvenPaper, darkerThan level: UInt8) -> [PixelBox] {
        var runs = ConnectedRuns()
        for row in 0..<strip.height {
            runs.begin(row: row)
            var start: Int?
            for column in 0..<strip.width {
                let isDark = strip.pixels[row * strip.width + column] < level
                if isDark, start == nil { start = column }
                if !isDark, let begun = start {
                    runs.add(begun, column)
                    start = nil
                }
            }
            if let start { runs.add(start, strip.width) }
        }
        return runs.areas.map { PixelBox(left: $0.left, top: $0.top, right: $0.right, bottom: $0.bottom) }
    }
}
