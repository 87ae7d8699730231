import Foundation
import Logging
import PlatenModel
import TestSupport
import Testing

@testable import Maintenance

@Suite("The command that gets alerts")
struct AlertCommandTests {
    private actor Reports {
        var all: [Problem?] = []
        func take(_ problem: Problem?) { all.append(problem) }
    }

    private func event(_ number: Int) -> Event {
        Event(
            id: Int64(number), time: Date(timeIntervalSince1970: 0), kind: .alertRaised, scanner: "flatbed-1",
            problem: Problem(.glassDirty, ["scanner": "flatbed-1", "places": "\(number)"]), sentence: "It is dirty.")
    }

    @Test("gets each alert as a line of JSON, one after the other")
    func order() async throws {
        let scratch = try ScratchFolder("alert-command-order")
        let (file, reports) = (scratch.path("told"), Reports())
        let command = AlertCommand(
            command: { ["/bin/sh", "-c", "cat >>\(file)"] }, report: { await reports.take($0) }, logger: Logger(label: "test"))
        for number in 1...5 { await command.take(event(number)) }
        await command.take(Event(time: Date(), kind: .heartbeat, sentence: ""))
        await command.finish()
        let lines = try String(contentsOfFile: file, encoding: .utf8).split(separator: "\n")
        let numbers = try lines.map { try PlatenJSON.decoder().decode(Event.self, from: Data($0.utf8)).id }
        #expect(numbers == [1, 2, 3, 4, 5])
        #expect(await reports.all.isEmpty)
    }

    @Test("that there is none, or that cannot be started, stops nobody")
    func none() async throws {
        let reports = Reports()
        let silent = AlertCommand(command: { nil }, report: { await reports.take($0) }, logger: Logger(label: "test"))
        await silent.take(event(1))
        await silent.finish()
        #expect(await reports.all.isEmpty)
    }
}
