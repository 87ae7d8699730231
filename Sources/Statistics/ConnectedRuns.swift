/// Areas of marked pixels that touch, corners included, by their runs along rows: each run is put together with those above that it touches.
///
/// Runs come row by row from the top, and within a row from the left. Of each area its pixels are counted and its bounds known.
package struct ConnectedRuns: Sendable {
    /// An area.
    package struct Area: Sendable, Hashable {
        package var pixels: Int
        package var left: Int
        package var top: Int
        /// The first column and row behind it.
        package var right: Int
        package var bottom: Int

        package init(pixels: Int, left: Int, top: Int, right: Int, bottom: Int) {
            self.pixels = pixels
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        mutating func join(_ other: Area) {
            pixels += other.pixels
            left = min(left, other.left)
            top = min(top, other.top)
            right = max(right, other.right)
            bottom = max(bottom, other.bottom)
        }
    }

    /// Marked pixels of a row that lie together.
    private struct Run {
        let start: Int
        let end: Int
        let area: Int
    }

    private var all: [Area] = []
    /// The area that each has become part of; its own number: of none.
    private var wholes: [Int] = []
    private var above: [Run] = []
    private var here: [Run] = []
    private var row = 0
    /// The first run above that may touch; those before it end too early.
    private var next = 0

    package init() {}

    /// Goes on to a row. One that is left out has no runs.
    package mutating func begin(row: Int) {
        if row == self.row + 1 { swap(&above, &here) } else { above.removeAll(keepingCapacity: true) }
        here.removeAll(keepingCapacity: true)
        self.row = row
        next = 0
    }

    /// Takes a run of the row: the first of its columns, and the one behind its last.
    package mutating func add(_ start: Int, _ end: Int) {
        while next < above.count, above[next].end < start { next += 1 }
        var area: Int?
        var other = next
        while other < above.count, above[other].start <= end {
            let whole = whole(above[other].area)
            if let own = area, own != whole {
                wholes[whole] = own
                all[own].join(all[whole])
            } else {
                area = whole
            }
            other += 1
        }
        let run = Area(pixels: end - start, left: start, top: row, right: end, bottom: row + 1)
        if let area {
            all[area].join(run)
            here.append(Run(start: start, end: end, area: area))
        } else {
            wholes.append(wholes.count)
            all.append(run)
            here.append(Run(start: start, end: end, area: wholes.count - 1))
        }
    }

    /// In the order in which they begin.
    package var areas: [Area] { all.indices.filter { wholes[$0] == $0 }.map { all[$0] } }

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
