import Statistics
import TestSupport
import Testing

@Suite("Areas that hang together")
struct ConnectedRunsTests {
    private static let (width, height) = (24, 18)

    /// By flooding from each pixel.
    private func flooded(_ marks: [Bool]) -> [ConnectedRuns.Area] {
        var rest = marks
        var areas: [ConnectedRuns.Area] = []
        for start in marks.indices where rest[start] {
            let (x, y) = (start % Self.width, start / Self.width)
            var area = ConnectedRuns.Area(pixels: 0, left: x, top: y, right: x + 1, bottom: y + 1)
            var open = [start]
            rest[start] = false
            while let place = open.popLast() {
                let (x, y) = (place % Self.width, place / Self.width)
                area.pixels += 1
                (area.left, area.right) = (min(area.left, x), max(area.right, x + 1))
                (area.top, area.bottom) = (min(area.top, y), max(area.bottom, y + 1))
                for row in max(0, y - 1)...min(Self.height - 1, y + 1) {
                    for column in max(0, x - 1)...min(Self.width - 1, x + 1) where rest[row * Self.width + column] {
                        rest[row * Self.width + column] = false
                        open.append(row * Self.width + column)
                    }
                }
            }
            areas.append(area)
        }
        return areas
    }

    private func joined(_ marks: [Bool]) -> [ConnectedRuns.Area] {
        var runs = ConnectedRuns()
        for row in 0..<Self.height {
            let line = marks[row * Self.width..<(row + 1) * Self.width]
            // Rows without marks may be left out.
            guard line.contains(true) else { continue }
            runs.begin(row: row)
            var start: Int?
            for (column, isMarked) in line.enumerated() {
                if isMarked, start == nil { start = column }
                if !isMarked, let begun = start {
                    runs.add(begun, column)
                    start = nil
                }
            }
            if let start { runs.add(start, Self.width) }
        }
        return runs.areas
    }

    @Test("are those that a flood fills, with their pixels and bounds, whatever their shapes", arguments: 0..<60 as Range<UInt64>)
    func flood(seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let density = 0.1 + 0.01 * Double(seed)
        let marks = (0..<Self.width * Self.height).map { _ in numbers.number(0...1) < density }
        func sorted(_ areas: [ConnectedRuns.Area]) -> [ConnectedRuns.Area] {
            areas.sorted { ($0.top, $0.left, $0.right, $0.bottom, $0.pixels) < ($1.top, $1.left, $1.right, $1.bottom, $1.pixels) }
        }
        #expect(sorted(joined(marks)) == sorted(flooded(marks)))
    }
}
