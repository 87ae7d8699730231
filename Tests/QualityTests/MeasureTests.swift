import PlatenModel
import Testing

@Suite struct `Measures` {
    @Test func `have names of their own`() {
        #expect(Set(Measure.allCases.map(\.rawValue)).count == Measure.allCases.count)
    }
}
