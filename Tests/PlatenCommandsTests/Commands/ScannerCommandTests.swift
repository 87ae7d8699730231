import Foundation
import PlatenModel
import Synchronization
import TestSupport
import Testing

@testable import PlatenCommands

@Suite("Commands about scanners", .timeLimit(.minutes(5)))
struct ScannerCommandTests {
    let folder: ScratchFolder
    var socket: String { folder.path("platend.sock") }

    init() throws {
        folder = try ScratchFolder("scanners")
    }

    @Test("A scanner is renamed, tried again and forgotten")
    func requests() async throws {
        let station = try ScriptedStation(socket: socket) { request, connection in
            if request.method == "DELETE" {
                _ = connection.sendText("HTTP/1.1 204 Scripted\r\nConnection: close\r\n\r\n")
            } else {
                connection.answer(Samples.scanner)
            }
        }
        let console = CapturedConsole()
        #expect(await console.run("scanners", "rename", "old one", "flatbed-1", "--socket", socket) == 0)
        #expect(await console.run("scanners", "retry", "flatbed-1", "--socket", socket) == 0)
        #expect(await console.run("scanners", "forget", "flatbed-1", "--socket", socket) == 0)
        #expect(
            station.log == ["PATCH /v1/scanners/old%20one", "POST /v1/scanners/flatbed-1/retry", "DELETE /v1/scanners/flatbed-1"])
        #expect(station.received.first?.body == #"{"name":"flatbed-1"}"#)
        #expect(console.output.hasSuffix("flatbed-1 is forgotten.\n"))
        let json = CapturedConsole()
        #expect(await json.run("scanners", "rename", "a", "b", "--json", "--socket", socket) == 0)
        #expect(try PlatenJSON.decoder().decode(PlatenModel.Scanner.self, from: Data(json.output.utf8)) == Samples.scanner)
    }

    @Test("One that is connected is not forgotten, and the reason ends the command with status 4")
    func connected() async throws {
        let station = try ScriptedStation(socket: socket) { $1.refuse(status: 409, Problem(.scannerConnected, ["scanner": "flatbed-1"])) }
        let console = CapturedConsole()
        #expect(await console.run("scanners", "forget", "flatbed-1", "--socket", socket) == 4)
        #expect(console.errors.hasPrefix("platenctl: flatbed-1 is connected.") && console.output.isEmpty)
        _ = station
    }

    /// A station whose scanner is in the next state at each look, and which ends the watching with an answer that cannot be read.
    private func changing(_ scanners: [PlatenModel.Scanner?]) throws -> ScriptedStation {
        let left = Mutex(scanners)
        return try ScriptedStation(socket: socket) { request, connection in
            guard request.path == "/v1/scanners" else {
                connection.beginEvents()
                // The daemon goes after one event, and is back at once.
                connection.send(EventFeed.frame(Samples.event(4, .jobCreated, "Not about a scanner.")))
                connection.send(EventFeed.frame(Samples.event(5, .scannerChanged, "It changed.")))
                return
            }
            let next: PlatenModel.Scanner?? = left.withLock { $0.isEmpty ? nil : .some($0.removeFirst()) }
            guard let next else { return connection.answer(Data("?".utf8)) }
            connection.answer(Page(items: next.map { [$0] } ?? []))
        }
    }

    private static func scanner(_ state: ScannerState, _ reason: Problem? = nil, name: String = "flatbed-1") -> PlatenModel.Scanner {
        var scanner = Samples.scanner
        (scanner.state, scanner.stateReason, scanner.name) = (state, reason, name)
        return scanner
    }

    @Test("Watching tells each change on a line, nothing twice, and goes on when the station is back")
    func watchLines() async throws {
        let jam = Problem(.feederJammed, ["scanner": "flatbed-1"])
        let station = try changing([
            Self.scanner(.ready), Self.scanner(.ready), Self.scanner(.needsAttention, jam), Self.scanner(.ready, name: "reading-room"), nil,
        ])
        let console = CapturedConsole()
        #expect(await console.run("scanners", "--watch", "--socket", socket) == 1)
        let lines = console.output.split(separator: "\n").map { $0.dropFirst(21) }
        #expect(
            lines == [
                "flatbed-1  ready", "flatbed-1  needs-attention  \(jam)", "reading-room  was flatbed-1 until now, ready",
                "reading-room  is no longer known",
            ])
        #expect(console.errors.contains("Waiting until it is back.\nplatenctl: Connected again.\n"))
        _ = station
    }

    @Test("Watching in JSON prints the whole list on a line at each look")
    func watchJSON() async throws {
        let station = try changing([Self.scanner(.ready), Self.scanner(.scanning)])
        let console = CapturedConsole()
        #expect(await console.run("scanners", "--watch", "--json", "--socket", socket) == 1)
        let states = try console.output.split(separator: "\n").map { line in
            try PlatenJSON.decoder().decode(Page<PlatenModel.Scanner>.self, from: Data(line.utf8)).items.map(\.state)
        }
        #expect(states == [[.ready], [.scanning]])
        _ = station
    }

    @Test("Watching on a terminal draws the table over what it drew before, and no line is longer than the window")
    func watchTable() async throws {
        let station = try changing([Self.scanner(.ready), Self.scanner(.faulty, Problem(.scannerFaulty, ["scanner": "flatbed-1"]))])
        let console = CapturedConsole()
        #expect(await console.run("scanners", "--watch", "--socket", socket, isTerminal: true) == 1)
        #expect(console.output.hasPrefix("NAME "))
        #expect(console.output.contains("\n\u{1B}[2F\u{1B}[JNAME "))
        #expect(console.output.contains("faulty"))
        #expect(console.output.split(separator: "\n").allSatisfy { PlainText.width(String($0).replacing(/\u{1B}\[[0-9]*[FJ]/, with: "")) < 80 })
        _ = station
    }
}
