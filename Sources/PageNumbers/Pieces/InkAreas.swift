/// The boxes of what is darker than a level and hangs together, corners included: letters, mostly.
enum InkAreas {
    /// Dark pixels of a row beside each other.
    private struct Run {
        let columns: Range<Int>
        let area: Int
    }

    static func boxes(in strip: EvenPaper, darkerThan level: UInt8) -> [PixelBox] {
        var boxes: [PixelBox] = []
        // Where an area has come to be part of another one; itself where not.
        var parents: [Int] = []
        func root(_ area: Int) -> Int {
            var area = area
            while parents[area] != area { area = parents[area] }
            return area
        }
        var above: [Run] = []
        for row in 0..<strip.height {
            var runs: [Run] = []
            var first = 0
            for columns in Self.runs(of: strip, row, level) {
                var area = parents.count
                // Those above that end left of this one touch none of those behind it either.
                while first < above.count, above[first].columns.upperBound < columns.lowerBound { first += 1 }
                var other = first
                while other < above.count, above[other].columns.lowerBound <= columns.upperBound {
                    let known = root(above[other].area)
                    if area == parents.count {
                        area = known
                    } else if known != area {
                        parents[max(known, area)] = min(known, area)
                        boxes[min(known, area)].join(boxes[max(known, area)])
                        area = min(known, area)
                    }
                    other += 1
                }
                let box = PixelBox(left: columns.lowerBound, top: row, right: columns.upperBound, bottom: row + 1)
                if area == parents.count {
                    parents.append(area)
                    boxes.append(box)
                } else {
                    boxes[area].join(box)
                }
                runs.append(Run(columns: columns, area: area))
            }
            above = runs
        }
        return boxes.indices.filter { parents[$0] == $0 }.map { boxes[$0] }
    }

    private static func runs(of strip: EvenPaper, _ row: Int, _ level: UInt8) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        var start: Int?
        for column in 0..<strip.width {
            let isDark = strip.pixels[row * strip.width + column] < level
            if isDark, start == nil { start = column }
            if !isDark, let begun = start {
                runs.append(begun..<column)
                start = nil
            }
        }
        if let start { runs.append(start..<strip.width) }
        return runs
    }
}
