import PlatenModel
import Testing

@testable import Sane

@Suite("Errors of SANE")
struct SaneErrorTests {
    @Test("Every status has a problem code of its own, and status numbers are those of the standard")
    func codes() {
        let problems = (1...13).map { SaneError(.status(SaneStatus(number: $0)), during: .read, scanner: "s").problem }
        #expect(Set(problems.map(\.code)).count == 13)
        #expect(SaneStatus(number: 0) == .good && SaneStatus(number: 7) == .noDocuments && SaneStatus(number: 11) == .accessDenied)
        #expect(SaneStatus(number: 12) == .warmingUp && SaneStatus(number: 13) == .hardwareLocked)
    }

    @Test("A number that SANE does not define is kept and told", arguments: [14, 99, -1, Int(Int32.max)])
    func unknown(_ number: Int) {
        let problem = SaneError(.status(SaneStatus(number: number)), during: .start, scanner: "flatbed-1").problem
        #expect(problem.code == .driverStatusUnknown)
        #expect(problem.sentence == "The driver of flatbed-1 answered with status \(number), which SANE does not define (starting a page).")
    }

    @Test("Scanner, operation and option are told, and no sentence has a gap")
    func sentences() {
        let error = SaneError(.status(.invalid), during: .setOption, scanner: "flatbed-1", option: "mode")
        #expect(error.problem.sentence == "The driver of flatbed-1 refused: setting an option, mode.")
        for number in -1...14 where number != 0 {
            for operation in [SaneOperation.open, .read, .start, .initialise] {
                #expect(!SaneError(.status(SaneStatus(number: number)), during: operation).description.contains("?"))
            }
        }
    }
}
