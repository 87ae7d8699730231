import PlatenModel
import Testing

@testable import PlatenCommands

struct ExitStatusTests {
    @Test(
        "Problems end the program with the documented status",
        arguments: [
            (ProblemCode.scannerUnknown, Int32(3)), (.captureUnknown, 3), (.scannerBusy, 4), (.cycleEnded, 4), (.optionValueRefused, 4),
            (.fileExists, 4),
            (.permissionDenied, 5), (.socketForbidden, 5), (.feederJammed, 6), (.coverOpen, 6), (.feederEmpty, 6), (.jobNameInvalid, 64),
            (.scannerNameInvalid, 64), (.noCycleWaits, 4),
            (.scannerConnected, 4), (.scannerUnplugged, 6), (.daemonUnreachable, 69), (.scanCancelled, 130), (.driverCrashed, 1),
            (.digestMismatch, 1),
        ])
    func statuses(code: ProblemCode, status: Int32) {
        #expect(ExitStatus(code).rawValue == status)
    }

    @Test("No problem counts as success", arguments: ProblemCode.allCases)
    func neverSuccess(code: ProblemCode) {
        #expect(ExitStatus(code) != .success)
    }

    @Test("The help lists every status")
    func help() async {
        let console = CapturedConsole()
        #expect(await console.run("--help") == 0)
        for status in ExitStatus.allCases { #expect(console.output.contains("  \(status.rawValue) ")) }
        #expect(console.errors.isEmpty)
    }
}
