import Foundation
import PlatenModel
import TestSupport
import Testing

@testable import PlatenCommands

@Suite("Commands that move a cycle", .timeLimit(.minutes(5)))
struct CycleCommandTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }

    init() throws {
        folder = try ScratchFolder("cycles")
    }

    private static func cycle(_ digit: Int, _ state: CycleState) -> Cycle {
        var cycle = Samples.cycle
        cycle.id = Identifier(rawValue: String(repeating: "\(digit)", count: 8) + "-0000-4000-8000-000000000000")
        cycle.state = state
        return cycle
    }

    /// A station with these cycles that takes every command.
    private func station(_ cycles: Cycle...) throws -> ScriptedStation {
        try ScriptedStation(socket: socket) { request, connection in
            if request.path == "/v1/status" {
                var status = Samples.status
                status.runningCycles = cycles.map(\.id)
                return connection.answer(status)
            }
            let cycle = cycles.first { request.path.contains($0.id.rawValue) } ?? Samples.cycle
            connection.answer(status: request.method == "GET" ? 200 : 202, cycle)
        }
    }

    private func run(_ arguments: [String]) async -> (status: Int32, console: CapturedConsole) {
        let console = CapturedConsole()
        let line = arguments + ["--socket", socket]
        return (await Console.$current.withValue(console.console()) { await PlatenControl.execute(line) }, console)
    }

    @Test(
        "Each asks for what it says of the cycle that is named",
        arguments: [
            (["pause", "222"], "POST /v1/cycles/222/pause", ""), (["resume", "222"], "POST /v1/cycles/222/resume", ""),
            (["end", "222"], "POST /v1/cycles/222/end", ""), (["cancel", "222"], "DELETE /v1/cycles/222", ""),
            (["trigger", "222"], "POST /v1/cycles/222/trigger", "{}"),
            (["trigger", "--scanner", "a b"], "POST /v1/scanners/a%20b/trigger", "{}"),
            (["trigger", "222", "--action", "end-cycle"], "POST /v1/cycles/222/trigger", #"{"action":"end-cycle"}"#),
        ])
    func named(arguments: [String], request: String, body: String) async throws {
        let station = try station()
        let (status, console) = await run(arguments)
        #expect(status == 0)
        #expect(station.log == [request] && station.received.first?.body == body)
        #expect(console.output.contains("cycle            \(Samples.cycle.id)"), "\(console.output)")
    }

    @Test("JSON is the cycle as the API returned it")
    func json() async throws {
        let station = try station()
        let (_, console) = await run(["pause", "222", "--json"])
        #expect(try PlatenJSON.decoder().decode(Cycle.self, from: Data(console.output.utf8)) == Samples.cycle)
        _ = station
    }

    @Test("Without a name the only unfinished cycle is meant", arguments: ["pause", "resume", "end", "cancel", "trigger"])
    func only(command: String) async throws {
        // One that ended between the status and the look at it does not count.
        let station = try station(Self.cycle(4, .completed), Self.cycle(5, .running))
        #expect(await run([command]).status == 0)
        #expect(station.log.last?.contains("/v1/cycles/55555555-") == true, "\(station.log)")
    }

    @Test(
        "Of several the only one that takes the command is meant",
        arguments: [("resume", "6"), ("trigger", "7"), ("trigger --action start", "")])
    func suitable(command: String, digit: String) async throws {
        let station = try station(Self.cycle(5, .running), Self.cycle(6, .paused), Self.cycle(7, .armed))
        let (status, console) = await run(command.split(separator: " ").map(String.init))
        if digit.isEmpty {
            #expect(status == 64)
            #expect(console.errors.hasPrefix("platenctl: There are 2 cycles: 66666666 (paused on flatbed-1, job box-7), 77777777 (armed on"))
        } else {
            #expect(status == 0)
            #expect(station.log.last?.hasPrefix("POST /v1/cycles/\(digit)\(digit)") == true)
        }
    }

    @Test("Where several could be meant nothing is done, and they are listed", arguments: ["cancel", "end", "pause", "trigger"])
    func ambiguous(command: String) async throws {
        let station = try station(Self.cycle(5, .running), Self.cycle(6, .running))
        let (status, console) = await run([command])
        #expect(status == 64)
        #expect(
            console.errors
                == "platenctl: There are 2 cycles: 55555555 (running on flatbed-1, job box-7), 66666666 (running on flatbed-1, job box-7)."
                + " Say which: platenctl \(command) 55555555\n")
        #expect(station.log.allSatisfy { $0.hasPrefix("GET") })
    }

    @Test("Where there is none that is said, with status 3")
    func none() async throws {
        let station = try station()
        let (status, console) = await run(["resume"])
        #expect(status == 3)
        #expect(console.errors.hasPrefix("platenctl: There is no unfinished cycle, so there is nothing to resume. Start one with:"))
        _ = station
    }

    @Test("--wait returns when the cycle has ended")
    func wait() async throws {
        let station = try FakeStation(socket: socket)
        station.begin(Samples.cycle)
        let (status, console) = await run(["end", "--wait"])
        #expect(status == 0)
        #expect(console.output.contains("completed"))
    }
}
