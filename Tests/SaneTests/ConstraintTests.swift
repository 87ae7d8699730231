import PlatenModel
import Testing

@testable import Sane

@Suite("Constraints")
struct ConstraintTests {
    private static let range = OptionConstraint.range(minimum: 4, maximum: 193, quantisation: 2)

    @Test(
        "The nearest value of a range lies on its grid or is its maximum",
        arguments: [(0, 4), (4, 4), (5.1, 6), (6.9, 6), (190.8, 190), (192.8, 193), (500, 193), (-1e9, 4)] as [(Double, Double)])
    func range(_ wanted: Double, _ expected: Double) {
        #expect(Self.range.nearest(to: wanted) == expected)
    }

    @Test("A range without steps keeps every number within it")
    func continuous() {
        let range = OptionConstraint.range(minimum: 0, maximum: 215.9, quantisation: 0)
        #expect(range.nearest(to: 12.34) == 12.34)
        #expect(range.allows(.number(12.34)) && !range.allows(.number(216)))
    }

    @Test("Of a list the nearest entry is taken, the smaller of two as near")
    func list() {
        let list = OptionConstraint.numbers([75, 150, 300, 600])
        #expect(list.nearest(to: 225) == 150)
        #expect(list.nearest(to: 400) == 300)
        #expect(list.nearest(to: 10_000) == 600)
        #expect(OptionConstraint.numbers([]).nearest(to: 5) == 5)
    }

    @Test("Numbers that are the same SANE_Fixed word are the same value")
    func fixedWords() {
        let list = OptionConstraint.numbers([793_000.0 / 65_536])
        #expect(list.allows(.number(12.10021)))
        #expect(!list.allows(.number(12.2)))
    }

    @Test("A range turned upside down does not crash and allows its minimum only")
    func upsideDown() {
        let range = OptionConstraint.range(minimum: 10, maximum: 5, quantisation: 1)
        #expect(range.nearest(to: 7) == 10)
        #expect(range.bounds == nil)
    }

    @Test("Every number of an array has to be allowed")
    func arrays() {
        #expect(Self.range.allows(.numbers([4, 6, 8])))
        #expect(!Self.range.allows(.numbers([4, 7, 8])))
        #expect(Self.range.nearest(to: .numbers([3, 7.2])) == .numbers([4, 8]))
    }
}
