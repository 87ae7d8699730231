import Glibc
import TestSupport
import Testing

@testable import Quality

@Suite("Marked pixels, run by run")
struct MarkedRunsTests {
    private func marks(_ count: Int, share: Double, seed: UInt64) -> [Bool] {
        var numbers = SeededNumbers(seed: seed)
        return (0..<count).map { _ in Double.random(in: 0..<1, using: &numbers) < share }
    }

    @Test("are those of each row, wherever they begin and end", arguments: [0, 1, 7, 8, 63, 64, 65, 127, 128, 200], [0.0, 0.1, 0.5, 0.95, 1])
    func runs(width: Int, share: Double) {
        let height = 9
        let marks = marks(width * height, share: share, seed: UInt64(width) + 1)
        let runs = MarkedRuns(marks, width: width)
        var found = [Bool](repeating: false, count: marks.count)
        var before: MarkedRuns.Run?
        runs.forEach { run in
            #expect(run.start >= 0 && run.start < run.end && run.end <= width)
            if let before, before.row == run.row { #expect(before.end < run.start) }
            for x in run.start..<run.end { found[run.row * width + x] = true }
            before = run
        }
        #expect(found == marks)
    }

    @Test("are counted where they come to lie when they are turned", arguments: [0.0, 0.4, -3, 11, 44.9, -45, 90])
    func turned(degrees: Double) {
        let (width, height) = (150, 90)
        let marks = marks(width * height, share: 0.8, seed: 7)
        let (cosine, sine) = (cos(degrees * .pi / 180), sin(degrees * .pi / 180))
        let turn = TurnedInk(MarkedRuns(marks, width: width), middle: SIMD2(75.3, 45.4), cosine: cosine, sine: sine)
        let cells = turn.counts(corner: SIMD2(-40, -30), size: SIMD2(80, 60), cells: 8)
        var squares = [Int](repeating: 0, count: 64)
        for place in marks.indices where marks[place] {
            let (dx, dy) = (Double(place % width) + 0.5 - 75.3, Double(place / width) + 0.5 - 45.4)
            let (x, y) = (dx * cosine + dy * sine, dy * cosine - dx * sine)
            if x >= -40, x < 40, y >= -30, y < 30 { squares[Int((y + 30) / 7.5) * 8 + Int((x + 40) / 10)] += 1 }
        }
        // Whole numbers of 24 binary places: what lies on the border of two pixels may fall to either.
        #expect(zip(cells, squares).allSatisfy { abs(Int($0) - $1) <= 2 })
    }
}
