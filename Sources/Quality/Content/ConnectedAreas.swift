/// Areas of marked pixels that touch, corners included: runs along rows, each put together with those above that it touches.
struct ConnectedAreas {
    /// Marked pixels of a row that lie together.
    private struct Run {
        let start: Int
        let end: Int
        let area: Int
    }

    /// The area that each has become part of; its own number: of none.
    private var wholes: [Int] = []
    private var pixels: [Int] = []

    /// Pixels of each.
    ///
    /// - Parameters:
    ///   - marks: rows of `width`.
    ///   - columns: those that count, and `rows`: what lies outside is not marked.
    static func sizes(of marks: [Bool], width: Int, columns: Range<Int>, rows: Range<Int>) -> [Int] {
        var areas = ConnectedAreas()
        let marks = marks.span
        var above: [Run] = []
        var here: [Run] = []
        for y in rows {
            here.removeAll(keepingCapacity: true)
            let (base, end) = (y * width, y * width + columns.upperBound)
            var next = 0
            var place = marks.firstMark(from: base + columns.lowerBound, before: end)
            while place < end {
                let last = marks.firstGap(from: place, before: end)
                here.append(areas.run(place - base, last - base, above, &next))
                place = marks.firstMark(from: last, before: end)
            }
            swap(&above, &here)
        }
        return areas.pixels.indices.filter { areas.wholes[$0] == $0 }.map { areas.pixels[$0] }
    }

    /// A run, as part of the areas that it touches.
    ///
    /// - Parameter next: the first run above that may touch; those before it end too early.
    private mutating func run(_ start: Int, _ end: Int, _ above: [Run], _ next: inout Int) -> Run {
        while next < above.count, above[next].end < start { next += 1 }
        var area: Int?
        var other = next
        while other < above.count, above[other].start <= end {
            let whole = whole(above[other].area)
            if let own = area, own != whole {
                wholes[whole] = own
                pixels[own] += pixels[whole]
            } else {
                area = whole
            }
            other += 1
        }
        if let area {
            pixels[area] += end - start
            return Run(start: start, end: end, area: area)
        }
        wholes.append(wholes.count)
        pixels.append(end - start)
        return Run(start: start, end: end, area: wholes.count - 1)
    }

    private mutating func whole(_ area: Int) -> Int {
        var area = area
        while wholes[area] != area {
            // Half the way, next time.
            wholes[area] = wholes[wholes[area]]
            area = wholes[area]
        }
        return area
    }
}
