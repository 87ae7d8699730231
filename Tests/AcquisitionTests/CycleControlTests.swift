import PlatenModel
import Testing

@testable import Acquisition

@Suite("Orders to a cycle")
struct CycleControlTests {
    @Test("that come while it is about to rest are not lost")
    func earlyOrder() async {
        let control = CycleControl()
        await control.settle(as: .paused)
        #expect(await control.resume())
        guard case .goOn = await control.rest() else {
            Issue.record("it does not go on")
            return
        }
        #expect(await control.state == .running)
    }

    @Test("are refused where they make no sense")
    func senseless() async {
        let control = CycleControl()
        #expect(await !control.resume())
        #expect(await !control.trigger(.nextPage))
        await control.settle(as: .paused)
        #expect(await !control.pause())
        await control.settle(as: .armed)
        #expect(await !control.resume())
        #expect(await control.trigger(.nextPage))
    }

    @Test("asked for in the middle of a page are done after it, once")
    func wish() async {
        let control = CycleControl()
        #expect(await control.pause())
        guard case .pause? = await control.takeWish() else {
            Issue.record("no pause")
            return
        }
        #expect(await control.takeWish() == nil)
    }

    @Test("by a pedal are remembered from the end of a page on, and not before")
    func earlyTrigger() async {
        let control = CycleControl()
        #expect(await !control.trigger(.nextPage))
        await control.rememberTriggers(true)
        #expect(await control.trigger(.nextPage))
        #expect(await !control.trigger(.nextPage))
        await control.settle(as: .armed)
        guard case .goOn = await control.rest() else {
            Issue.record("the trigger was forgotten")
            return
        }
    }

    @Test("to cancel win over all others, whenever they come")
    func cancel() async {
        let control = CycleControl()
        await control.settle(as: .armed)
        #expect(await control.trigger(.nextPage))
        await control.cancel()
        guard case .cancel = await control.rest() else {
            Issue.record("it was not cancelled")
            return
        }
        #expect(await control.isCancelled)
    }
}
