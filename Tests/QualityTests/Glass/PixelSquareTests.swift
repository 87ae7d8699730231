import Testing

@testable import Quality

@Suite("A set of pixels of a square")
struct PixelSquareTests {
    private func pixels(_ lines: [String]) -> PixelSquare {
        let range = lines.count / 2
        var square = PixelSquare(range: range)
        for (row, line) in lines.enumerated() {
            for (column, character) in line.enumerated() where character == "#" { square.insert(column - range, row - range) }
        }
        return square
    }

    private func lines(_ square: PixelSquare) -> [String] {
        (-square.range...square.range).map { y in
            (-square.range...square.range).map { square.contains($0, y) ? "#" : "." }.joined()
        }
    }

    @Test("keeps what hangs together by sides, not over corners nor from one end of a row to the beginning of the next")
    func connected() {
        var square = pixels(["..#.#", "#.###", "#...#", ".#..#", "##..."])
        square.keepConnected(to: 0, -1)
        #expect(lines(square) == ["..#.#", "..###", "....#", "....#", "....."])
        var other = pixels(["..#.#", "#.###", "#...#", ".#..#", "##..."])
        other.keepConnected(to: 1, 1)
        #expect(lines(other) == [".....", ".....", ".....", ".....", "....."])
    }

    @Test("holds eleven pixels each way, and tells of each once", arguments: 0...5)
    func all(range: Int) {
        var square = PixelSquare(range: range)
        for y in -range...range { for x in -range...range { square.insert(x, y) } }
        square.keepConnected(to: range, -range)
        var found: [[Int]] = []
        square.forEach { found.append([$0, $1]) }
        #expect(found.count == (2 * range + 1) * (2 * range + 1) && Set(found).count == found.count)
        #expect(found.allSatisfy { abs($0[0]) <= range && abs($0[1]) <= range })
    }
}
