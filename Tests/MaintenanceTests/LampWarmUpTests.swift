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

    @Test("A lamp at rest is told by the second look, one that flickers a little by the third")
    func rest() {
        #expect(judge { _ in [240, 238, 236] } == (.settled, LampWarmUp.pause))
        // To and fro by 0.08 %.
        #expect(judge { [240 + (Int($0 / LampWarmUp.pause).isMultiple(of: 2) ? 0.2 : 0)] } == (.settled, 2 * LampWarmUp.pause))
    }

    @Test("A tube is waited for until less than 0.3 % of its light are missing, and hardly longer", arguments: [10.0, 20, 60, 120])
    func tube(_ rise: Double) {
        let (verdict, seconds) = judge { [200 * (1 - 0.15 * exp(-$0 / rise))] }
        #expect(verdict == .settled)
        #expect(0.15 * exp(-seconds / rise) <= 0.0031, "\(seconds)")
        #expect(seconds <= rise * log(0.15 / 0.003) + 5 * LampWarmUp.pause, "\(seconds)")
    }

    @Test("One so slow that it takes longer than anybody waits is told, and never taken for one at rest")
    func slow() {
        let (verdict, _) = judge { [200 * (1 - 0.15 * exp(-$0 / 600))] }
        guard case .restless = verdict else {
            Issue.record("\(verdict)")
            return
        }
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
