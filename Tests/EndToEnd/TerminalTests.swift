import Foundation
import PlatenModel
import TestSupport
import Testing

@Suite("platenctl scan on a terminal", .enabled(if: Tools.pseudoTerminal, "needs python3 for a pseudo-terminal"))
struct TerminalTests {
    /// Runs a program on a pseudo-terminal; once the page has begun presses Ctrl-C, or takes the terminal away. Prints what the program
    /// wrote, then its exit status.
    private static let driver = """
        import os, pty, sys
        act, program = sys.argv[1], sys.argv[2:]
        child, terminal = pty.fork()
        if child == 0:
            os.execv(program[0], program)
        seen, acted, at = b"", False, 0
        while True:
            try:
                chunk = os.read(terminal, 4096)
            except OSError:
                break
            if not chunk:
                break
            seen += chunk
            if act == "keys":
                # Each key once the page before it was seen to pass and the station waits again.
                prompts = [("first page", "\\n"), ("takes the last one again", "r"), ("next page", "\\n"), ("next page", "e")]
                new = seen[acted:]
                if at < len(prompts) and (at == 0 or b"%" in new) and prompts[at][0].encode() in new[new.rfind(b"%") + 1:]:
                    os.write(terminal, prompts[at][1].encode())
                    acted, at = len(seen), at + 1
            elif not acted and b"%" in seen:
                acted = True
                if act == "interrupt":
                    os.write(terminal, b"\\x03")
                else:
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
        let job = try station.makeJob("atlas")
        _ = try run("hang up", on: station)
        let cycle = try #require(try station.get(Page<Cycle>.self, "/v1/jobs/\(job.name)/cycles").items.first)
        #expect(try await station.end(of: cycle).state == .completed)
    }

    @Test("takes pages, takes one again and ends, by the keys that it names")
    func keys() async throws {
        let station = try await StationUnderTest(world: ["flatbed": "class = flatbed\nseed = 3\npace = 2000000\n"])
        let job = try station.makeJob("atlas")
        let result = try run("keys", on: station, "--trigger", "page")
        #expect(result.text.contains("status 0"), "\(result.text) \(result.errors)")
        let captures = try station.captures(of: job).sorted { $0.sequence < $1.sequence }
        #expect(captures.count == 3)
        #expect(captures.compactMap(\.supersedes) == captures.first.map { [$0.id] })
        let cycle = try #require(try station.get(Page<Cycle>.self, "/v1/jobs/\(job.name)/cycles").items.first)
        #expect(try await station.end(of: cycle).state == .completed)
    }
}
