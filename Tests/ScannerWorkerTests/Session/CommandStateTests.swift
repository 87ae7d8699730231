import PlatenModel
import Testing

@testable import ScannerWorker

@Suite("The running command")
struct CommandStateTests {
    @Test("One command runs at a time")
    func one() {
        let state = CommandState()
        #expect(state.begin(1))
        #expect(!state.begin(2))
        state.end()
        #expect(state.begin(3))
    }

    @Test("A cancel concerns the command that runs, not the next one")
    func cancel() {
        let state = CommandState()
        #expect(state.cancel() == nil)
        #expect(!state.isCancelled)
        _ = state.begin(4)
        #expect(state.cancel() == 4)
        #expect(state.isCancelled)
        state.end()
        _ = state.begin(5)
        #expect(!state.isCancelled)
        #expect(state.canceller(of: 4) == nil)
    }
}
