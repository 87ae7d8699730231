import PlatenModel
import Testing

@testable import PlatenCommands

struct ScanCancellationTests {
    @Test("The first press cancels the cycle, the second leaves it")
    func running() async {
        let cancellation = ScanCancellation()
        #expect(await !cancellation.started(Samples.cycle.id))
        #expect(await cancellation.press() == .cancel(Samples.cycle.id))
        #expect(await cancellation.press() == .leave)
    }

    @Test("A press before the cycle is known cancels it when it is")
    func early() async {
        let cancellation = ScanCancellation()
        #expect(await cancellation.press() == .wait)
        #expect(await cancellation.started(Samples.cycle.id))
    }
}
