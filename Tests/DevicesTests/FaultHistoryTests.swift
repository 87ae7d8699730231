import PlatenModel
import Testing

@testable import Devices

@Suite("What a scanner or a driver did wrong lately")
struct FaultHistoryTests {
    @Test("keeps a scanner out of use after three faults in a row, longer with each further one, and never after fewer")
    func breaker() {
        var faults = FaultHistory()
        faults.add(at: 0)
        faults.add(at: 0)
        #expect(!faults.isOpen(at: 0))
        faults.add(at: 0)
        #expect(faults.isOpen(at: 0) && faults.isOpen(at: 19.9) && !faults.isOpen(at: 20))
        for _ in 0..<50 { faults.add(at: 0) }
        #expect(faults.pause == 600)
    }

    @Test("leaves a driver alone for a while after a failure, longer each time, and forgets it with the first success")
    func driver() {
        var health = DriverHealth()
        #expect(health.mayBeAsked(at: 0))
        let hadFailed = health.succeeded()
        #expect(!hadFailed)
        health.failed(Problem(.driverHung, ["driver": "x"]), at: 100)
        #expect(!health.mayBeAsked(at: 129) && health.mayBeAsked(at: 130))
        health.failed(Problem(.driverHung, ["driver": "x"]), at: 200)
        #expect(!health.mayBeAsked(at: 259) && health.mayBeAsked(at: 260))
        let recovered = health.succeeded()
        #expect(recovered)
        #expect(health.mayBeAsked(at: 0) && health.problem == nil)
    }
}
