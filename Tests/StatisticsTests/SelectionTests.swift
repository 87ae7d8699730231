import Statistics
import TestSupport
import Testing

@Suite("An element of a list by its place")
struct SelectionTests {
    @Test("is the one that stands there when the list is sorted", arguments: [1, 2, 3, 10, 101, 1000], [1, 3, 1_000_000])
    func places(count: Int, values: Int) {
        var numbers = SeededNumbers(seed: UInt64(count + values))
        let list = (0..<count).map { _ in Int.random(in: 0..<values, using: &numbers) }
        for list in [list, list.sorted(), list.sorted().reversed()] {
            let sorted = list.sorted()
            for place in Set([0, count / 4, count / 2, count - 1]) {
                var changed = list
                #expect(Selection.element(place, of: &changed) == sorted[place])
                #expect(changed[place] == sorted[place] && changed.sorted() == sorted)
                #expect(changed[..<place].allSatisfy { $0 <= sorted[place] } && changed[place...].allSatisfy { $0 >= sorted[place] })
            }
        }
    }

    @Test("is found where some numbers are none")
    func none() {
        var list = [3, .nan, 1, 2, .nan, 5]
        _ = Selection.element(3, of: &list)
        #expect(list.count { $0.isNaN } == 2 && list.filter { !$0.isNaN }.sorted() == [1, 2, 3, 5])
    }

    @Test("gives percentiles between two elements their share of both")
    func percentiles() {
        #expect(OrderStatistics.percentile([4, 1, 3, 2], 0.5) == 2.5)
        #expect(OrderStatistics.percentile([10, 20, 0], 0.75) == 15)
        #expect(OrderStatistics.percentile([7], 0.9) == 7)
        #expect(OrderStatistics.percentile([2, 9, 4], 1) == 9)
        #expect(OrderStatistics.percentile([], 0.5) == nil)
    }
}
