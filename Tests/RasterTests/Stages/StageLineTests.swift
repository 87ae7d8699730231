import PlatenModel
import Synchronization
import Testing

@testable import Raster

@Suite("A line of stages")
struct StageLineTests {
    private static let layout = ImageLayout(width: 1 << 18, samples: 1, depth: 8)

    /// Counts rows, and fails at a block where it is told to.
    private struct Counter: ImageStage {
        var failsAt: Int?
        let name = "counter"

        func run(_ blocks: StageBlocks) throws(Problem) -> Int {
            var (rows, seen) = (0, 0)
            try blocks.forEach { block throws(Problem) in
                seen += 1
                if seen == failsAt { throw Problem(.internalFailure, ["reason": "block \(seen)"]) }
                rows += block.rows
            }
            return blocks.isAbandoned ? -1 : rows
        }
    }

    /// Blocks that are full but for the last.
    private func fill(_ blocks: Int) -> (inout RowBlock) throws(Problem) -> Void {
        var left = blocks
        return { block in
            block.rows = left > 0 ? block.capacity : 1
            left -= 1
        }
    }

    @Test("shows every block to every stage, in one that is new as in those before it")
    func all() throws {
        let line = try StageLine(layout: Self.layout, Counter(), Counter(), Counter(), Counter())
        let rows = try line.read(fill(40))
        let outputs = try line.outputs()
        #expect(rows == 40 * Self.layout.rowsPerStrip + 1)
        #expect([outputs.0, outputs.1, outputs.2, outputs.3] == [rows, rows, rows, rows])
    }

    @Test("ends all stages with the failure of any one of them, wherever it stands", arguments: 0..<3)
    func failure(place: Int) throws {
        let stages = (0..<3).map { Counter(failsAt: $0 == place ? 3 : nil) }
        let line = try StageLine(layout: Self.layout, stages[0], stages[1], stages[2])
        let problem = #expect(throws: Problem.self) {
            // More blocks than the circuit has: the reader notices that nobody gives any back.
            _ = try line.read(fill(100))
            _ = try line.outputs()
        }
        #expect(problem?.parameters["reason"] == "block 3")
    }

    @Test("ends all stages with what its source throws, which comes before what they throw")
    func source() throws {
        let line = try StageLine(layout: Self.layout, Counter(failsAt: 2), Counter())
        var left = 2
        let problem = #expect(throws: Problem.self) {
            _ = try line.read { block throws(Problem) in
                left -= 1
                block.rows = block.capacity
                // The block at which the stage fails is the one that is half: the stage cannot fail before.
                if left == 0 { throw Problem(.feederJammed, ["scanner": "a"]) }
            }
        }
        #expect(problem?.code == .feederJammed)
    }

    private final class Counts: Sendable {
        let begun = Atomic(0)
        let ended = Atomic(0)
    }

    /// Tells how many blocks were under way at most.
    private struct Follower: ImageStage {
        let counts: Counts
        let name = "follower"

        func run(_ blocks: StageBlocks) -> Int {
            var most = 0
            blocks.forEach { _ in
                most = max(most, counts.begun.load(ordering: .acquiring) - counts.ended.load(ordering: .acquiring))
                counts.ended.add(1, ordering: .releasing)
            }
            return most
        }
    }

    @Test("makes the reader wait for its slowest stage, with no more blocks than it began with")
    func backPressure() throws {
        let counts = Counts()
        let line = try StageLine(layout: Self.layout, Follower(counts: counts))
        var left = 200
        _ = try line.read { block throws(Problem) in
            counts.begun.add(1, ordering: .releasing)
            left -= 1
            block.rows = left > 0 ? block.capacity : 1
        }
        let most = try line.outputs()
        #expect((1...RasterLimits.blocks + 1).contains(most))
    }
}
