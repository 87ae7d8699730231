import Foundation
import Testing

@testable import Maintenance

@Suite("The warm-up of a lamp")
struct LampWarmUpTests {
    /// Looks at a lamp until it is judged.
    private func judge(_ light: (Double) -> [Double]) -> (LampWarmUp.Verdict, seconds: Double) {
        var lamp = LampWarmUp()
        var seconds = 0.0
        while true {
            let verdict = lamp.take(light(seconds), after: seconds)
            if verdict != .goesOn || seconds > 2 * LampWarmUp.limit { return (verdict, seconds) }
            seconds += LampWarmUp.pause
        }
    }

    @Test("A lamp at rest is told by the second look, also one that flickers a little")
    func rest() {
        #expect(judge { _ in [240, 238, 236] } == (.settled, LampWarmUp.pause))
        #expect(judge { [240 + ($0 > 0 ? 0.2 : 0)] } == (.settled, LampWarmUp.pause))
    }

    @Test("A tube is waited for until it gains less than 1.2 % a minute, and no longer than that takes", arguments: [20.0, 60, 120])
    func tube(_ rise: Double) {
        let (verdict, seconds) = judge { [200 * (1 - 0.15 * exp(-$0 / rise))] }
        #expect(verdict == .settled)
        // The gain of 5 s: 0.15 exp(-t/rise) (exp(5/rise) - 1) is a thousandth.
        let expected = rise * log(150 * (exp(LampWarmUp.pause / rise) - 1))
        #expect(abs(seconds - expected) <= 2 * LampWarmUp.pause, "\(seconds) for \(expected)")
    }

    @Test("One channel that still changes is enough to wait")
    func colour() {
        let (verdict, seconds) = judge { [240, 238, 236 * (1 - 0.05 * exp(-$0 / 30))] }
        #expect(verdict == .settled && seconds > 30)
    }

    @Test("One that never comes to rest is told in the end, and a dark one is none of these")
    func restless() {
        #expect(judge { _ in [0, 0, 0] } == (.settled, LampWarmUp.pause))
        let (verdict, seconds) = judge { [200 * (Int($0 / LampWarmUp.pause).isMultiple(of: 2) ? 1 : 1.02)] }
        guard case .restless(let change) = verdict else {
            Issue.record("\(verdict)")
            return
        }
        #expect(change > 0.01 && seconds >= LampWarmUp.limit && seconds < LampWarmUp.limit + 2 * LampWarmUp.pause)
    }
}
