import Foundation
import LinuxSystem
import PlatenModel
import TestSupport
import Testing

@Suite("platenctl scan on a terminal", .mayBlock, .enabled(if: Tools.pseudoTerminal, "needs python3 for a pseudo-terminal"))
struct TerminalTests {
    /// Runs a program on a pseudo-terminal; once the page has begun presses Ctrl-C, or takes the terminal away. Prints what the program
    /// wrote, then its exit status.
    private static let driver = """
        import os, pty, select, sys
        act, program = sys.argv[1], sys.argv[2:]
        child, terminal = pty.fork()
        if child == 0:
            os.execv(program[0], program)
        seen, acted, pressed = b"", False, 0
        while True:
            if os.path.isfile(act):
                # Whatever is added to the file is pressed.
                keys = open(act, "rb").read()
                os.write(terminal, keys[pressed:])
                pressed = len(keys)
                if not select.select([terminal], [], [], 0.02)[0]:
                    continue
            try:
                chunk = os.read(terminal, 4096)
            except OSError:
                break
            if not chunk:
                break
            seen += chunk
            if not acted and b"%" in seen:
                acted = True
                if act == "interrupt":
                    os.write(terminal, b"\\x03")
                elif act == "hang up":
                    os.close(terminal)
                    break
        status = os.waitpid(child, 0)[1]
        sys.stdout.write(seen.decode(errors="replace"))
        print("\\nstatus", os.waitstatus_to_exitcode(status))
        """

    private func run(_ act: String, on station: StationUnderTest, _ more: String...) throws -> Shell.Result {
        try Shell.run(
            "python3",
            ["-c", Self.driver, act, "\(Binaries.folder)/platenctl", "scan", "--job", "atlas", "--profile", StationUnderTest.quick, "--scanner"]
                + [station.flatbed] + more,
            environment: station.environment.merging(["TERM": "xterm"]) { $1 })
    }

    private static let slow = ["flatbed": "class = flatbed\nseed = 3\npace = 400000\n"]

    @Test("shows progress, and Ctrl-C cancels the cycle and says what was kept")
    func interrupt() async throws {
        let station = try await StationUnderTest(world: Self.slow)
        try station.hold("flatbed", at: "row 500")
        let job = try station.makeJob("atlas")
        let result = try run("interrupt", on: station)
        #expect(result.text.contains("status 130"), "\(result.text) \(result.errors)")
        #expect(result.text.contains("Kept: 0 pages"), "\(result.text)")
        let cycle = try #require(try station.get(Page<Cycle>.self, "/v1/jobs/\(job.name)/cycles").items.first)
        #expect(try await station.end(of: cycle).state == .cancelled)
    }

    @Test("that loses its terminal leaves the cycle running to its end")
    func lostTerminal() async throws {
        let station = try await StationUnderTest(world: Self.slow)
        try station.hold("flatbed", at: "row 500")
        let job = try station.makeJob("atlas")
        _ = try run("hang up", on: station)
        station.goOn("flatbed")
        let cycle = try #require(try station.get(Page<Cycle>.self, "/v1/jobs/\(job.name)/cycles").items.first)
        #expect(try await station.end(of: cycle).state == .completed)
    }

    @Test("takes pages, takes one again and ends, by the keys that it names")
    func keys() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\npace = 2000000\n"])
        let job = try station.makeJob("atlas")
        let keys = try station.scratch.write("", to: "keys")
        async let terminal = run(keys, on: station, "--trigger", "page")
        var pressed = ""
        for (key, count) in [("\n", 1), ("r", 2), ("\n", 3), ("e", 3)] {
            var last = -Double.infinity
            try await station.until("\(count) pages after the key \(key.debugDescription)") {
                guard let cycle = try station.get(Page<Cycle>.self, "/v1/jobs/\(job.name)/cycles").items.first else { return false }
                if key == "e" ? cycle.state.isEnded : cycle.capturedCount == count { return true }
                // The program hears of it a moment later that the cycle waits: a key that came too early is pressed again.
                if cycle.state == .armed, MonotonicClock.seconds() > last + 2 {
                    pressed += key
                    try station.scratch.write(pressed, to: "keys")
                    last = MonotonicClock.seconds()
                }
                return false
            }
        }
        let result = try await terminal
        #expect(result.text.contains("status 0"), "\(result.text) \(result.errors)")
        #expect(result.text.contains("r takes the last one again"))
        let captures = try station.captures(of: job).sorted { $0.sequence < $1.sequence }
        #expect(captures.count == 3)
        #expect(captures.compactMap(\.supersedes) == captures.first.map { [$0.id] })
        #expect(try station.get(Page<Cycle>.self, "/v1/jobs/\(job.name)/cycles").items.first?.state == .completed)
    }
}
