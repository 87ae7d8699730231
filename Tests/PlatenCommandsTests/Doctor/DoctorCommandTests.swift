import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

struct DoctorCommandTests {
    @Test("Without a daemon doctor runs every check and ends with status 1")
    func withoutDaemon() async throws {
        let folder = try ScratchFolder("doctor")
        let configuration = try folder.write("state-folder: \(folder.path("state"))\n", to: "platend.yaml")
        let console = CapturedConsole()
        let status = await console.run("doctor", "--json", "--socket", folder.path("none.sock"), "--config", configuration)
        #expect(status == 1)
        let findings = try PlatenJSON.decoder().decode(Page<DoctorFinding>.self, from: Data(console.output.utf8)).items
        var checks = findings.map(\.check)
        // A machine with several scanners has several findings of one check.
        for index in checks.indices.dropFirst().reversed() where checks[index] == checks[index - 1] { checks.remove(at: index) }
        #expect(checks == DoctorChecks.all.map(\.name))
        let state = try #require(findings.first { $0.check == "state-folder" })
        #expect(state.outcome == .failed && state.sentence.contains(folder.path("state")))
        #expect(findings.allSatisfy { ($0.mend != nil) == ($0.outcome == .failed || $0.outcome == .warning) })
    }

    @Test("--state-dir counts before the configuration")
    func stateFolder() async throws {
        let folder = try ScratchFolder("doctor")
        let configuration = try folder.write("state-folder: /nowhere\n", to: "platend.yaml")
        try folder.write("", to: "state/x")
        let console = CapturedConsole()
        _ = await console.run("doctor", "--socket", folder.path("none.sock"), "--config", configuration, "--state-dir", folder.path("state"))
        #expect(console.output.contains("\(folder.path("state")) is on a local disk"))
        #expect(!console.output.contains("\u{1B}"))
    }

    @Test("A finding is one line, with the command to mend it on the next")
    func lines() {
        let report = DoctorReport(
            payload: Page(items: [
                DoctorFinding(check: "socket", .failed("No socket.", mend: "sudo x")), DoctorFinding(check: "free-space", .ok("Much.")),
            ]), coloured: false)
        #expect(report.lines == ["failed   socket      No socket.", "                     sudo x", "ok       free-space  Much."])
    }
}
