import Foundation
import PlatenModel
import Testing

@Suite("Who may see and do what")
struct AccessTests {
    private func caller(_ groups: Set<String>, _ role: Role = .operator) -> Caller {
        Caller(userIdentifier: 1, userName: "x", groups: groups, role: role)
    }

    @Test("Each role includes those before it")
    func roles() {
        #expect(Role.allCases.sorted() == [.viewer, .operator, .technician, .administrator])
        #expect(Role.viewer < .operator && !(Role.administrator < .administrator))
    }

    @Test("A restricted job is for its groups and for administrators")
    func restriction() {
        var job = Sample.job
        job.restrictedTo = ["archive", "maps"]
        #expect(caller(["maps", "x"]).maySee(job))
        #expect(!caller(["x"]).maySee(job))
        #expect(!caller([], .technician).maySee(job))
        #expect(caller([], .administrator).maySee(job))
        job.restrictedTo = []
        #expect(caller([], .viewer).maySee(job))
    }

    @Test("Cycles that wait, run or rest have not ended", arguments: CycleState.allCases)
    func ended(_ state: CycleState) {
        #expect(state.isEnded == ![.waiting, .armed, .running, .paused].contains(state))
    }
}
