import PlatenModel
import Sane
import Testing
import WorkerProtocol

@testable import ScannerWorker

@Suite("Starting a page that does not start at once")
struct StartRetryTests {
    private func harness(_ starts: [SaneStatus], _ profile: Profile = .make()) throws -> SessionHarness {
        let harness = try SessionHarness(.office())
        _ = harness.prepare(profile)
        harness.scanner.clearLog()
        harness.scanner.starts = starts
        harness.scanner.reads = [.bytes(Array(0..<32))]
        return harness
    }

    @Test("A scanner that is busy or warming up is asked again until it is ready")
    func busy() throws {
        let harness = try harness([.deviceBusy, .warmingUp, .deviceBusy])
        #expect(harness.acquire().image != nil)
        #expect(harness.scanner.log == ["start", "start", "start", "start", "cancel"])
    }

    @Test(
        "Patience has an end, told as what the scanner last said",
        arguments: [
            (.deviceBusy, .scannerBusyElsewhere), (.warmingUp, .scannerWarmingUp),
        ] as [(SaneStatus, ProblemCode)])
    func patience(_ status: SaneStatus, _ code: ProblemCode) throws {
        let harness = try harness(Array(repeating: status, count: 1000))
        #expect(harness.acquire().problem?.code == code)
        #expect((3...100).contains(harness.scanner.log.count))
    }

    @Test("Waiting for a busy scanner ends at once when it is cancelled")
    func cancelled() throws {
        let harness = try harness(Array(repeating: .deviceBusy, count: 1000))
        var tries = 0
        let problem = #expect(throws: Problem.self) {
            try StartRetry(patience: ScannerPatience(busy: 600), firstPause: 0.001, longestPause: 60).start(
                harness.scanner, sourceChanged: false, refresh: nil
            ) {
                tries += 1
                return tries > 5
            }
        }
        // Else it would go on for ten minutes, and tell that the scanner is busy.
        #expect(problem?.code == .scanCancelled)
    }

    @Test("INVAL makes the profile be applied again and the start be tried once more")
    func invalid() throws {
        let harness = try harness([.invalid])
        #expect(harness.acquire().image != nil)
        #expect(harness.scanner.log.first == "start" && harness.scanner.log.contains("resolution=300"))
        #expect(harness.scanner.log.suffix(2) == ["start", "cancel"])
    }

    @Test("INVAL twice is the driver's refusal")
    func invalidTwice() throws {
        #expect(try harness([.invalid, .invalid]).acquire().problem?.code == .driverRefusedValue)
    }

    @Test("INVAL because the source has gone tells that, not that the driver refused")
    func sourceGone() throws {
        let harness = try harness([.invalid], .make(source: .feeder))
        harness.scanner["source"].constraint = .texts(["Flatbed"])
        #expect(harness.acquire().problem?.sentence == "fake-1 cannot set source to feeder.")
    }

    @Test("An I/O error is passed over once after a change of the source, and never else")
    func sourceChange() throws {
        let harness = try harness([])
        #expect(harness.acquire("1").image != nil)
        harness.scanner.starts = [.inputOutputError]
        #expect(harness.acquire("2").problem?.code == .scannerInputOutput)
        _ = harness.perform(.prepare(.make(source: .feeder)))
        harness.scanner.starts = [.inputOutputError]
        harness.scanner.reads = [.bytes(Array(0..<32))]
        #expect(harness.acquire("3").image != nil)
    }
}
