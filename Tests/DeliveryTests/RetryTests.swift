import Foundation
import PlatenModel
import Synchronization
import TestSupport
import Testing

@testable import Delivery

/// A script in rclone's place, which fails as it is told.
@Suite("Attempts at a delivery")
struct RetryTests {
    @Test("follow one another only where rclone's exit code gives hope", arguments: [1, 2, 3, 4, 5, 6, 7, 8, 9, 77] as [Int32])
    func codes(code: Int32) async throws {
        var shelf = try Shelf(attempts: 3)
        try shelf.replaceRclone(by: "[ \"$1\" = lsjson ] && exit 3; echo x >>\(shelf.scratch.path("calls")); exit \(code)")
        let pauses = Mutex<[Double]>([])
        shelf.settings.pause = { seconds in pauses.withLock { $0.append(seconds) } }
        let problem = await expectProblem(.deliveryFailed) { _ = try await shelf.copy().run() }
        let isWorthRetrying = [1, 2, 5].contains(code)
        let calls = try String(contentsOfFile: shelf.scratch.path("calls"), encoding: .utf8)
        #expect(calls.count { $0 == "x" } == (isWorthRetrying ? 3 : 1))
        #expect(pauses.withLock { $0 } == (isWorthRetrying ? [2, 4] : []))
        #expect(problem?.parameters["count"] == (isWorthRetrying ? "3 attempts" : "1 attempt"))
        #expect(problem?.parameters["reason"]?.contains("rclone ended with \(code)") == true)
    }

    @Test(
        "end at once, with what to do, where only a person can help",
        arguments: [
            ("write /srv: no space left on device", ProblemCode.destinationFull),
            ("ssh: handshake failed: ssh: unable to authenticate", .destinationRefused),
            ("Failed to create file system for \"a:\": didn't find section in config file", .destinationMisconfigured),
            ("error: unknown flag: --use-json-log", .destinationMisconfigured),
        ])
    func causes(message: String, code: ProblemCode) async throws {
        var shelf = try Shelf(attempts: 3)
        try shelf.replaceRclone(by: "echo x >>\(shelf.scratch.path("calls")); cat \(shelf.scratch.write(message, to: "message")) >&2; exit 1")
        let problem = await expectProblem(code) { _ = try await shelf.copy().run() }
        #expect(problem?.parameters["reason"]?.contains(message) == true)
        #expect(try String(contentsOfFile: shelf.scratch.path("calls"), encoding: .utf8) == "x\n")
    }

    @Test("wait twice as long each time, up to a limit, and less by chance")
    func backOff() {
        let backOff = BackOff()
        #expect((1...10).map { backOff.seconds(after: $0, chance: 0) } == [2, 4, 8, 16, 32, 64, 128, 256, 300, 300])
        #expect(backOff.seconds(after: 3, chance: 1) == 4)
        #expect(backOff.seconds(after: 1_000_000, chance: 0.5) == 225)
    }

    @Test("give rclone a clean environment and arguments that no shell reads")
    func environment() async throws {
        var shelf = try Shelf(bandwidth: 5_000_000)
        let own = Set(ProcessInfo.processInfo.environment.keys).subtracting(["PATH", "HOME", "LC_ALL", "RCLONE_CONFIG"])
        try #require(!own.subtracting(["PWD", "_", "SHLVL", "OLDPWD"]).isEmpty, "nothing that could be handed on")
        try shelf.replaceRclone(
            by: """
                env >\(shelf.scratch.path("environment"))
                printf '%s\\n' "$@" >\(shelf.scratch.path("arguments"))
                exit 7
                """)
        await expectProblem(.deliveryFailed) { _ = try await shelf.copy(as: "--help; id").run() }
        let variables = try String(contentsOfFile: shelf.scratch.path("environment"), encoding: .utf8).split(separator: "\n")
        // What the shell of the script adds by itself.
        let names = Set(variables.map { String($0.prefix { $0 != "=" }) }).subtracting(["PWD", "_", "SHLVL", "OLDPWD"])
        #expect(names == ["PATH", "HOME", "LC_ALL", "RCLONE_CONFIG"])
        #expect(variables.contains("RCLONE_CONFIG=/dev/null") && variables.contains("HOME=\(shelf.scratch.path("home"))"))
        let arguments = try String(contentsOfFile: shelf.scratch.path("arguments"), encoding: .utf8).split(separator: "\n")
        #expect(arguments.suffix(2) == ["--", "\(shelf.scratch.path("shelf"))/--help; id"])
        let limit = try #require(arguments.firstIndex(of: "--bwlimit"))
        #expect(arguments[limit + 1] == "5000000B")
    }
}
