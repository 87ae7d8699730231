import Acceptance
import Testing

@Suite("The lengths of the sheets of a stack")
struct SheetLengthTests {
    @Test("tell a sheet that is much longer or shorter than the others")
    func outlier() {
        let stack = SheetLengths([297, 298, 296, 297, 297])
        #expect(stack.usual(besides: 350) == 297 && stack.usual(besides: 210) == 297)
        #expect(stack.usual(besides: 297) == nil && stack.usual(besides: 310) == nil)
        // One that was out of place before changes nothing.
        #expect(SheetLengths([297, 298, 296, 297, 297, 560]).usual(besides: 420) == 297)
    }

    @Test("say nothing of few sheets, of a stack of all lengths, and of numbers that are none")
    func silent() {
        #expect(SheetLengths([297, 297, 297, 297]).usual(besides: 600) == nil)
        #expect(SheetLengths([100, 150, 200, 250, 300, 350]).usual(besides: 600) == nil)
        #expect(SheetLengths([]).usual(besides: 0) == nil)
        #expect(SheetLengths([0, 0, 0, 0, 0, 0, -1]).usual(besides: 5) == nil)
    }
}
